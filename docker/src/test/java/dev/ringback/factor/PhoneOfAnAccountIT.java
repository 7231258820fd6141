package dev.ringback.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.number.NumberAdmin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.PasswordPage;
import dev.ringback.testkit.browser.PhonePage;
import dev.ringback.testkit.browser.WaitingPage;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** How a user comes by a verified phone, and how it is lost. */
@RingbackTest
class PhoneOfAnAccountIT {

  private static final Map<String, String> ADD_PHONE = Map.of("kc_action", "verify-phone-by-call");

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("phone-of-an-account", Flows::passwordOnly);
    app = realm.app("app");
  }

  @Test
  void anAppSendsTheUserToAddAPhone(Browser browser, Simulator phones) {
    TestUser nora = realm.user("nora");
    Window window = browser.newWindow();
    window.open(app.login(ADD_PHONE).address());
    PasswordPage.of(window).logIn(nora.username(), TestUser.PASSWORD);
    WaitingPage waiting = PhonePage.of(window).enter("8 924 355-51-20");

    phones.handset("+79243555120").calls(waiting.dialledNumber());
    URI back = window.awaitAddress(app::isBackAt);

    assertThat(back.getQuery()).contains("kc_action_status=success");
    assertThat(nora.attribute("phoneNumber")).contains("+79243555120");
    assertThat(nora.attribute("phoneNumberVerified")).contains("true");
    assertThat(phoneCredentials(nora))
        .extracting(CredentialRepresentation::getUserLabel)
        .containsExactly("+7******5120");
    assertIsOf(phoneCredentials(nora).get(0), "+79243555120", "call");
    assertThat(realm.events().awaitOne("UPDATE_CREDENTIAL").getDetails())
        .containsEntry("credential_type", "phone-call")
        .containsEntry("phone_number", "+7******5120");
  }

  @Test
  void aCredentialIsRenamedByItsUserAndStaysAProof(Simulator phones) {
    TestUser walt = realm.user("walt");
    PhoneLogin login = addPhone(walt, "+79243555130", phones);
    TestUser xena = realm.user("xena");
    addPhone(xena, "+79243555131", phones);
    String token = login.tokens().accessToken();

    assertThat(rename(phoneCredentials(walt).get(0), token)).isEqualTo(204);
    assertThat(rename(phoneCredentials(xena).get(0), token)).isEqualTo(404);

    assertThat(phoneCredentials(walt))
        .extracting(CredentialRepresentation::getUserLabel)
        .containsExactly("My mobile");
    assertThat(phoneCredentials(xena))
        .extracting(CredentialRepresentation::getUserLabel)
        .containsExactly("+7******5131");
    assertThat(walt.attribute("phoneNumberVerified")).contains("true");
  }

  @Test
  void aPhoneOfACountryThatTheRealmDoesNotAcceptIsNotAdded() {
    TestUser yuri = realm.user("yuri");
    realm.setAttributes(Map.of("ringback.phones.refusedCountries", "FR"));

    PhoneLogin action = PhoneLogin.begin(app, ADD_PHONE).as(yuri).enter("+33612345678");

    realm.setAttributes(Map.of("ringback.phones.refusedCountries", ""));
    assertThat(action.isWaitingForACall()).isFalse();
    assertThat(action.page().body()).contains("not accepted here");
  }

  @Test
  void aNumberThatIsVerifiedForSomebodyElseIsRefused(Simulator phones) {
    TestUser olga = realm.user("olga");

    PhoneLogin action = addPhone(olga, "+79243555100", phones);

    assertThat(action.isLoggedIn()).isFalse();
    assertThat(action.page().text(".kc-feedback-text")).contains("another account");
    assertThat(olga.attribute("phoneNumber")).isEmpty();
    assertThat(realm.events().awaitOne("UPDATE_CREDENTIAL_ERROR").getError())
        .isEqualTo("phone_number_in_use");
  }

  @Test
  void ofUsersWhoAddOnePhoneAtTheSameMomentOneGetsIt(Simulator phones) {
    String phone = "+79243555149";
    List<TestUser> users =
        IntStream.range(0, 6).mapToObj(user -> realm.user("racer" + user)).toList();
    List<PhoneLogin> actions =
        users.stream().map(user -> PhoneLogin.begin(app, ADD_PHONE).as(user).enter(phone)).toList();
    actions.forEach(action -> phones.handset(phone).calls(action.dialledNumber()));
    actions.forEach(action -> await().until(action::state, "verified"::equals));

    Crowd.atOnce(actions.size(), action -> actions.get(action).finish());

    assertThat(users)
        .filteredOn(user -> user.attribute("phoneNumberVerified").isPresent())
        .hasSize(1);
    assertThat(actions).filteredOn(PhoneLogin::isLoggedIn).hasSize(1);
    assertThat(actions.stream().map(action -> action.page().body()))
        .filteredOn(told -> told.contains("awaited elsewhere") || told.contains("another account"))
        .hasSize(5);
  }

  @Test
  void anotherNumberReplacesTheFirstAfterACallFromIt(Simulator phones) {
    TestUser paul = realm.user("paul");
    addPhone(paul, "+79243555121", phones);

    PhoneLogin.begin(app, ADD_PHONE)
        .as(paul)
        .call(phones.handset("+79243555121"))
        .enter("+79243555122")
        .call(phones.handset("+79243555122"));

    assertThat(paul.attribute("phoneNumber")).contains("+79243555122");
    assertThat(phoneCredentials(paul))
        .extracting(CredentialRepresentation::getUserLabel)
        .containsExactly("+7******5122");
  }

  @Test
  void removingTheCredentialUnverifiesTheNumber(Simulator phones) {
    TestUser rosa = realm.user("rosa");
    addPhone(rosa, "+79243555123", phones);
    String credential = phoneCredentials(rosa).get(0).getId();

    PhoneLogin removal =
        PhoneLogin.begin(app, Map.of("kc_action", "delete_credential:" + credential)).as(rosa);
    removal.show(removal.browser().post(actionOf(removal), Map.of("accept", "true")));

    assertThat(phoneCredentials(rosa)).isEmpty();
    assertThat(rosa.attribute("phoneNumber")).contains("+79243555123");
    assertThat(rosa.attribute("phoneNumberVerified")).contains("false");
  }

  @Test
  void anAdminWhoSetsAnotherNumberAsVerifiedReplacesTheProof(Simulator phones) {
    TestUser saul = realm.user("saul");
    addPhone(saul, "+79243555124", phones);

    saul.withVerifiedPhone("+79243555125");

    assertThat(phoneCredentials(saul))
        .singleElement()
        .satisfies(proof -> assertIsOf(proof, "+79243555125", "admin"));
    assertThat(saul.attribute("phoneNumberVerified")).contains("true");
  }

  @Test
  void anAdminWhoSendsTheWholeUserBackWithAnotherNumberUnverifiesIt(Simulator phones) {
    TestUser sven = realm.user("sven");
    addPhone(sven, "+79243555134", phones);

    sven.withNumber("+79243555135");

    assertThat(sven.attribute("phoneNumber")).contains("+79243555135");
    assertThat(sven.attribute("phoneNumberVerified")).contains("false");
    assertThat(phoneCredentials(sven)).isEmpty();
  }

  @Test
  void aFlagThatIsSetAnewIsTheAdminsWordForTheNewNumber(Simulator phones) {
    TestUser tomas = realm.user("tomas");
    addPhone(tomas, "+79243555136", phones);
    tomas.withNumber("+79243555137");

    tomas.withVerifiedPhone("+79243555137");

    assertThat(tomas.attribute("phoneNumberVerified")).contains("true");
    assertThat(phoneCredentials(tomas))
        .singleElement()
        .satisfies(proof -> assertIsOf(proof, "+79243555137", "admin"));
  }

  @Test
  void aNumberThatAnAdminHasVerifiedIsNotVerifiedByAnother() {
    TestUser udo = realm.user("udo").withVerifiedPhone("+79243555138");

    udo.withNumber("+79243555139");

    assertThat(udo.attribute("phoneNumberVerified")).contains("false");
    assertThat(phoneCredentials(udo)).isEmpty();
  }

  @Test
  void anAdminWhoTakesTheFlagAwayTakesTheProofAway(Simulator phones) {
    TestUser ulla = realm.user("ulla");
    addPhone(ulla, "+79243555145", phones);

    ulla.withUnverifiedPhone("+79243555145");

    assertThat(phoneCredentials(ulla)).isEmpty();
  }

  @Test
  void aPartialImportWithTheProofOfAnotherNumberVerifiesNothing(Simulator phones) {
    TestUser veit = realm.user("veit");
    addPhone(veit, "+79243555146", phones);
    UserRepresentation exported = veit.admin().toRepresentation();
    exported.setCredentials(phoneCredentials(veit));
    exported.getCredentials().forEach(credential -> credential.setSecretData("{}"));
    exported.singleAttribute("phoneNumber", "+79243555147");

    overwrite(exported);

    TestUser imported = realm.existingUser("veit");
    assertThat(imported.attribute("phoneNumber")).contains("+79243555147");
    assertThat(imported.attribute("phoneNumberVerified")).contains("false");
  }

  @Test
  void aPartialImportWithoutAProofIsTheAdminsWord() {
    TestUser wilma = realm.user("wilma");
    UserRepresentation exported = wilma.admin().toRepresentation();
    exported.singleAttribute("phoneNumber", "+79243555148");
    exported.singleAttribute("phoneNumberVerified", "true");

    overwrite(exported);

    assertThat(phoneCredentials(realm.existingUser("wilma")))
        .singleElement()
        .satisfies(proof -> assertIsOf(proof, "+79243555148", "admin"));
  }

  @Test
  void anAdminWhoSetsANumberAndSaysNothingUnverifiesIt(Simulator phones) {
    TestUser tina = realm.user("tina");
    addPhone(tina, "+79243555126", phones);

    UserRepresentation change = tina.admin().toRepresentation();
    change.setAttributes(Map.of("phoneNumber", List.of("+79243555127")));
    tina.admin().update(change);

    assertThat(tina.attribute("phoneNumber")).contains("+79243555127");
    assertThat(tina.attribute("phoneNumberVerified")).isEmpty();
  }

  @Test
  void anAdminWhoWritesTheSameNumberInAnotherWayKeepsTheProof(Simulator phones) {
    TestUser uwe = realm.user("uwe");
    addPhone(uwe, "+79243555128", phones);
    String proof = phoneCredentials(uwe).get(0).getId();

    uwe.withNumber("8 (924) 355-51-28");

    assertThat(uwe.attribute("phoneNumber")).contains("+79243555128");
    assertThat(phoneCredentials(uwe))
        .extracting(CredentialRepresentation::getId)
        .containsExactly(proof);
  }

  @Test
  void aRenumberingTakesTheProofAlong(Ringback ringback, Simulator phones) {
    TestUser vera = realm.user("vera");
    addPhone(vera, "+79243555159", phones);
    CredentialRepresentation proof = phoneCredentials(vera).get(0);

    JsonNode report =
        NumberAdmin.report(
            NumberAdmin.of(ringback, realm)
                .renumber(
                    "dryRun=false",
                    "{\"from\":\"+7924355515\",\"to\":\"+7934355515\",\"digits\":1}"));

    CredentialRepresentation moved = phoneCredentials(vera).get(0);
    assertThat(report.path("users").get(0).path("user").asText()).isEqualTo(vera.id());
    assertThat(report.at("/users/0/verified").asBoolean()).isTrue();
    assertThat(report.at("/users/0/credential").asBoolean()).isTrue();
    assertThat(vera.attribute("phoneNumber")).contains("+79343555159");
    assertThat(moved.getId()).isEqualTo(proof.getId());
    assertThat(moved.getCreatedDate()).isEqualTo(proof.getCreatedDate());
    assertThat(moved.getUserLabel()).isEqualTo("+7******5159");
    assertThat(moved.getCredentialData()).contains("+79343555159");
  }

  private static void assertIsOf(CredentialRepresentation proof, String number, String provedBy) {
    assertThat(proof.getCredentialData())
        .contains("\"phoneNumber\":\"" + number + "\"")
        .contains("\"provedBy\":\"" + provedBy + "\"");
  }

  private static void overwrite(UserRepresentation user) {
    PartialImportRepresentation partialImport = new PartialImportRepresentation();
    partialImport.setIfResourceExists("OVERWRITE");
    partialImport.setUsers(List.of(user));
    try (Response answer = realm.admin().partialImport(partialImport)) {
      assertThat(answer.getStatus()).isEqualTo(200);
    }
  }

  private static PhoneLogin addPhone(TestUser user, String phone, Simulator phones) {
    PhoneLogin action = PhoneLogin.begin(app, ADD_PHONE).as(user);
    action.enter(phone);
    return action.call(phones.handset(phone));
  }

  /** Renames as the account console does; returns the status. */
  private static int rename(CredentialRepresentation credential, String token) {
    String address = realm.address() + "/account/credentials/" + credential.getId() + "/label";
    return Loopback.send(
            Loopback.to(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("\"My mobile\"")))
        .statusCode();
  }

  private static URI actionOf(PhoneLogin removal) {
    return URI.create(removal.page().attribute("form[action*=required-action]", "abs:action"));
  }

  private static List<CredentialRepresentation> phoneCredentials(TestUser user) {
    return user.admin().credentials().stream()
        .filter(credential -> credential.getType().equals("phone-call"))
        .toList();
  }
}
