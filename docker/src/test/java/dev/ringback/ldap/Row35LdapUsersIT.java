package dev.ringback.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.account.AccountApp;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.ldap.Directory;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Security, row 35: after a call the directory says whose the phone is, and not the copies that
 * Keycloak has of it.
 */
@RingbackTest
class Row35LdapUsersIT {

  private static Directory directory;
  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    directory = Directory.start();
    realm =
        FederatedRealm.create(
            ringback, "row35-ldap-users", directory, "READ_ONLY", Row35LdapUsersIT::forgive);
    app = realm.app("app");
  }

  @AfterEach
  void rejectUnknownNumbers() {
    realm.authenticator("reverse-call").set(Map.of("unknownNumber", "reject"));
  }

  @AfterAll
  static void stopDirectory() {
    directory.close();
  }

  @Test
  void aCallFromThePhoneInTheDirectoryLogsTheUserIn(Simulator phones) {
    directory.add("lena", "+79243555301");

    PhoneLogin login = call("+79243555301", phones);

    assertThat(login.tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("lena");
  }

  @Test
  void anOldPhoneIsRefusedOnceTheDirectoryHasAnother(Simulator phones) {
    directory.add("mona", "+79243555302");
    assertThat(call("+79243555302", phones).isLoggedIn()).isTrue();

    directory.set("mona", Directory.PHONE, "+79243555303");

    assertThat(call("+79243555302", phones).isLoggedIn()).isFalse();
  }

  @Test
  void aNumberThatTheDirectoryChangesUnderItsFlagLogsInOnceTheOldProofIsRemoved(Simulator phones) {
    directory.add("maren", "+79243555315");
    assertThat(call("+79243555315", phones).isLoggedIn()).isTrue();

    directory.set("maren", Directory.PHONE, "+79243555316");
    assertThat(call("+79243555316", phones).isLoggedIn()).isFalse();
    TestUser maren = realm.existingUser("maren");
    maren.admin().credentials().stream()
        .filter(credential -> credential.getType().equals("phone-call"))
        .forEach(credential -> maren.admin().removeCredential(credential.getId()));

    assertThat(call("+79243555316", phones).isLoggedIn()).isTrue();
  }

  @Test
  void aPhoneThatIsNoLongerVerifiedInTheDirectoryIsRefused(Simulator phones) {
    directory.add("nina", "+79243555304");
    assertThat(call("+79243555304", phones).isLoggedIn()).isTrue();

    directory.set("nina", Directory.VERIFIED, "false");

    assertThat(call("+79243555304", phones).isLoggedIn()).isFalse();
  }

  @Test
  void aUserWhoIsRemovedFromTheDirectoryIsRefused(Simulator phones) {
    directory.add("olga", "+79243555305");
    assertThat(call("+79243555305", phones).isLoggedIn()).isTrue();

    directory.remove("olga");

    assertThat(call("+79243555305", phones).isLoggedIn()).isFalse();
  }

  @Test
  void aPhoneOfTwoUsersIsRefused(Simulator phones) {
    directory.add("petra", "+79243555306").add("paula", "+79243555306");

    assertThat(call("+79243555306", phones).isLoggedIn()).isFalse();
    assertThat(realm.events().errors()).contains("phone_number_ambiguous");
  }

  @Test
  void aSecondPhoneOfOneUserIsRefused(Simulator phones) {
    directory.add("rosa", "+79243555307", "+79243555308");

    assertThat(call("+79243555307", phones).isLoggedIn()).isTrue();
    assertThat(call("+79243555308", phones).isLoggedIn()).isFalse();
  }

  @Test
  void anOutageOfTheDirectoryCostsNoCall(Simulator phones) {
    directory.add("sara", "+79243555309");
    assertThat(call("+79243555309", phones).isLoggedIn()).isTrue();
    PhoneLogin login = PhoneLogin.begin(app, "+79243555309");
    phones.handset("+79243555309").calls(login.dialledNumber());
    login.awaitWordOfTheCall();

    directory.stop();
    HttpPage error = press(login);
    directory.resume();

    assertThat(error.status()).isEqualTo(503);
    assertThat(login.reload().finish().isLoggedIn()).isTrue();
  }

  @Test
  void anOutageOfTheDirectoryCreatesNoAccount(Simulator phones) {
    realm.authenticator("reverse-call").set(Map.of("unknownNumber", "register"));
    directory.add("tanja", "+79243555310");
    PhoneLogin login = PhoneLogin.begin(app, "+79243555310");
    phones.handset("+79243555310").calls(login.dialledNumber());
    login.awaitWordOfTheCall();
    int users = realm.admin().users().count();

    directory.stop();
    HttpPage error = press(login);
    directory.resume();

    assertThat(error.status()).isEqualTo(503);
    assertThat(realm.admin().users().count()).isEqualTo(users);
    assertThat(login.reload().finish().tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("tanja");
  }

  @Test
  void theDirectoryIsAskedOnlyAfterACall(Simulator phones) {
    directory.add("uta", "+79243555311");
    directory.searches();

    PhoneLogin login = PhoneLogin.begin(app, "+79243555311").finish();
    assertThat(directory.searches()).isEmpty();
    login.call(phones.handset("+79243555311"));

    assertThat(directory.searches())
        .isNotEmpty()
        .allMatch(filter -> filter.contains("objectclass") || filter.contains("objectClass"))
        .noneMatch(filter -> filter.contains("*)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*)(uid=*", "wanda)(mobile=*", "wand*", "wanda)(|(uid=*"})
  void aFilterAsAUserNameIsRefused(String name) {
    directory.add("wanda", "+79243555314");
    AccountApp program = AccountApp.of(realm);
    directory.searches();

    assertThat(program.login(name, Directory.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(directory.searches()).noneMatch(filter -> filter.contains("(uid=*)"));
    directory.remove("wanda");
  }

  @Test
  void aReadOnlyDirectoryKeepsItsPhoneAndThePageSaysSo(Simulator phones) {
    directory.add("vera", "+79243555312");
    PhoneLogin login = call("+79243555312", phones);
    PhoneLogin action =
        login.inAnotherTab(app, Map.of("kc_action", "verify-phone-by-call")).enter("+79243555313");
    action.call(phones.handset("+79243555313"));

    assertThat(action.page().status()).isEqualTo(200);
    assertThat(action.message()).contains("directory");
    TestUser vera = realm.existingUser("vera");
    assertThat(vera.attribute("phoneNumber")).contains("+79243555312");
    assertThat(vera.admin().credentials())
        .filteredOn(credential -> credential.getType().equals("phone-call"))
        .singleElement()
        .satisfies(proof -> assertThat(proof.getCredentialData()).contains("+79243555312"));
    assertThat(call("+79243555312", phones).isLoggedIn()).isTrue();
  }

  private static void forgive(ObjectNode realm) {
    realm.put("bruteForceProtected", false);
  }

  private static PhoneLogin call(String phone, Simulator phones) {
    return PhoneLogin.begin(app, phone).call(phones.handset(phone));
  }

  /** As browsers do, who are told of errors in HTML; the page before is kept. */
  private static HttpPage press(PhoneLogin login) {
    HttpForm form = login.page().form("reverse-call-finish");
    return login
        .browser()
        .send(Loopback.form(form.action(), form.fields()).header("Accept", "text/html"));
  }
}
