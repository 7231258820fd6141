package dev.ringback.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.setup.AdminRequests;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * {@code unknownNumber=register}: a call from a number that nobody has creates an account, where
 * users may register themselves.
 */
@RingbackTest
class RegistrationIT {

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("registration");
    realm.authenticator("reverse-call").set(Map.of("unknownNumber", "register"));
    app = realm.app("app");
  }

  @Test
  void aNewcomerIsAskedForWhatTheProfileLacksAndIsIn(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, "+79243555130").call(phones.handset("+79243555130"));

    assertThat(login.page().has("form#kc-update-profile-form")).isTrue();
    login.show(
        login
            .page()
            .form("kc-update-profile-form")
            .fill("email", "newcomer@example.org")
            .fill("firstName", "New")
            .fill("lastName", "Comer")
            .submit());

    assertThat(login.isLoggedIn()).isTrue();
    assertThat(usersWith("+79243555130")).singleElement().satisfies(RegistrationIT::isVerified);
    assertThat(realm.events().awaitOne("REGISTER").getDetails())
        .containsEntry("register_method", "reverse-call")
        .containsEntry("phone_number", "+7******5130");
  }

  @Test
  void theNumberOfANewAccountIsNotChangedUnderItsProof(Simulator phones) {
    PhoneLogin.begin(app, "+79243555140").call(phones.handset("+79243555140"));
    TestUser newcomer = realm.existingUser(usersWith("+79243555140").get(0).getUsername());
    assertThat(newcomer.admin().credentials())
        .filteredOn(credential -> credential.getType().equals("phone-call"))
        .singleElement()
        .satisfies(proof -> assertThat(proof.getCredentialData()).contains("+79243555140"));

    newcomer.withNumber("+79243555141");

    assertThat(newcomer.attribute("phoneNumberVerified")).contains("false");
  }

  @Test
  void simultaneousFirstLoginsOfOneNumberMakeOneUser(Simulator phones) {
    List<PhoneLogin> logins =
        IntStream.range(0, 8).mapToObj(login -> PhoneLogin.begin(app, "+79243555131")).toList();
    logins.forEach(login -> phones.handset("+79243555131").calls(login.dialledNumber()));
    logins.forEach(login -> await().until(login::state, "verified"::equals));

    Crowd.atOnce(logins.size(), login -> logins.get(login).finish());

    assertThat(usersWith("+79243555131")).hasSize(1);
  }

  @Test
  void ofLoginsAndActionsForOneNumberAtTheSameMomentOneGetsIt(Simulator phones) {
    String phone = "+79243555142";
    List<TestUser> users =
        IntStream.range(0, 4).mapToObj(user -> realm.user("racer" + user)).toList();
    List<PhoneLogin> attempts =
        Stream.concat(
                users.stream().map(user -> addPhone(user).enter(phone)),
                IntStream.range(0, 4).mapToObj(login -> PhoneLogin.begin(app, phone)))
            .toList();
    attempts.forEach(attempt -> phones.handset(phone).calls(attempt.dialledNumber()));
    attempts.forEach(attempt -> await().until(attempt::state, "verified"::equals));

    Crowd.atOnce(attempts.size(), attempt -> attempts.get(attempt).finish());

    assertThat(usersWith(phone)).singleElement().satisfies(RegistrationIT::hasFlag);
    assertThat(attempts.stream().map(attempt -> attempt.page().body()))
        .filteredOn(told -> told.contains("awaited elsewhere") || told.contains("another account"))
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(realm.events().errors()).containsAnyOf("number_taken", "phone_number_in_use");
  }

  @Test
  void aRealmWithoutUserRegistrationTakesTheNumberForUnknown(Ringback ringback, Simulator phones) {
    TestRealm closed =
        ringback.realm("registration-closed", json -> json.put("registrationAllowed", false));
    closed.authenticator("reverse-call").set(Map.of("unknownNumber", "register"));

    PhoneLogin login =
        PhoneLogin.begin(closed.app("app"), "+79243555132").call(phones.handset("+79243555132"));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(closed.events().errors()).containsExactly("user_not_found");
    assertThat(closed.admin().users().searchByAttributes("phoneNumber:+79243555132")).isEmpty();
    assertThat(AdminRequests.check(ringback, closed).path("findings").findValuesAsText("code"))
        .contains("unknown_number_rejected");
  }

  private static List<UserRepresentation> usersWith(String phone) {
    return realm.admin().users().searchByAttributes("phoneNumber:" + phone);
  }

  private static PhoneLogin addPhone(TestUser user) {
    return PhoneLogin.begin(app, Map.of("kc_action", "verify-phone-by-call"))
        .tryAnotherWay("Username and password")
        .as(user);
  }

  private static void hasFlag(UserRepresentation user) {
    assertThat(user.firstAttribute("phoneNumberVerified")).isEqualTo("true");
  }

  private static void isVerified(UserRepresentation user) {
    hasFlag(user);
    assertThat(user.getUsername()).startsWith("caller-");
  }
}
