package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.http.Query;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Security, row 33: the password alone replaces no phone that gives a higher level, wherever the
 * phone came from and however the change is begun.
 */
@RingbackTest
class Row33ReplacedPhoneIT {

  private static final String ACTION = "verify-phone-by-call";
  private static final Map<String, String> REPLACE_PHONE = Map.of("kc_action", ACTION);
  private static final Map<String, String> INSISTS_ON_CALL =
      Map.of("claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"second\"]}}}");

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("row33", Row33ReplacedPhoneIT::passwordThenCall);
    app = realm.app("app");
  }

  @Test
  void aPhoneThatAnAdministratorSetIsReplacedOnlyAfterACallFromIt(Simulator phones) {
    TestUser victim = realm.user("set-by-admin").withVerifiedPhone("+79243555181");

    PhoneLogin change = PhoneLogin.begin(app, REPLACE_PHONE).as(victim);

    assertThat(change.page().has("form#reverse-call-phone")).isFalse();
    assertThat(change.page().text("#reverse-call-lead")).contains("+7******5181");
    change.call(phones.handset("+79243555181"));
    assertThat(change.page().has("form#reverse-call-phone")).isTrue();
    change.enter("+79243555182").call(phones.handset("+79243555182"));
    assertThat(Query.of(change.page().redirect().orElseThrow()).get("kc_action_status"))
        .isEqualTo("success");
    assertThat(victim.attribute("phoneNumber")).hasValue("+79243555182");
  }

  @Test
  void aCallFromTheNewPhoneIsNoCallFromTheOldOne(Simulator phones) {
    TestUser victim = realm.user("attacked").withVerifiedPhone("+79243555183");
    PhoneLogin change = PhoneLogin.begin(app, REPLACE_PHONE).as(victim);
    String dialled = change.dialledNumber();

    change.show(
        change.page().form("reverse-call-finish").fill("phone_number", "+79243555184").submit());
    phones.handset("+79243555184").calls(dialled);
    change.finish();

    assertThat(change.page().has("form#reverse-call-phone")).isFalse();
    assertThat(victim.attribute("phoneNumber")).hasValue("+79243555183");
  }

  @Test
  void anActionThatAnAdministratorDemandsReplacesNoPhoneEither(Simulator phones) {
    TestUser victim = realm.user("demanded").withVerifiedPhone("+79243555185");
    demand(victim);

    PhoneLogin login = PhoneLogin.begin(app).as(victim);

    assertThat(login.page().has("form#reverse-call-phone")).isFalse();
    assertThat(login.page().text("#reverse-call-lead")).contains("+7******5185");
    login.call(phones.handset("+79243555185"));
    login.enter("+79243555186").call(phones.handset("+79243555186"));
    assertThat(login.isLoggedIn()).isTrue();
    assertThat(victim.attribute("phoneNumber")).hasValue("+79243555186");
  }

  @Test
  void whoCalledForTheLevelIsNotAskedToCallFromTheOldPhoneAgain(Simulator phones) {
    TestUser victim = realm.user("stepped-up").withVerifiedPhone("+79243555187");
    demand(victim);
    PhoneLogin login = PhoneLogin.begin(app, INSISTS_ON_CALL).as(victim);

    login.call(phones.handset("+79243555187"));

    assertThat(login.page().has("form#reverse-call-phone")).isTrue();
  }

  @Test
  void aPhoneThatACallProvedIsGuardedByItsLevelAsBefore(Simulator phones) {
    TestUser carol = realm.user("proved");
    PhoneLogin first = PhoneLogin.begin(app, REPLACE_PHONE).as(carol).enter("+79243555188");
    first.call(phones.handset("+79243555188"));

    PhoneLogin change = PhoneLogin.begin(app, REPLACE_PHONE).as(carol);

    assertThat(change.page().text("#reverse-call-lead")).contains("+7******5188");
    change.call(phones.handset("+79243555188"));
    assertThat(change.page().has("form#reverse-call-phone")).isTrue();
  }

  @Test
  void whoHasNoVerifiedPhoneIsNotAskedForAnOldOne(Simulator phones) {
    TestUser fresh = realm.user("fresh").withUnverifiedPhone("+79243555189");

    PhoneLogin change = PhoneLogin.begin(app, REPLACE_PHONE).as(fresh);

    assertThat(change.page().has("form#reverse-call-phone")).isTrue();
  }

  @Test
  void withoutLevelsThePasswordAloneReplacesNoPhoneEither(Ringback ringback, Simulator phones) {
    TestRealm plain = ringback.realm("row33-no-levels");
    TestUser victim = plain.user("victim").withVerifiedPhone("+79243555171");

    PhoneLogin change =
        PhoneLogin.begin(plain.app("app"), REPLACE_PHONE)
            .tryAnotherWay("Username and password")
            .as(victim);

    assertThat(change.page().has("form#reverse-call-phone")).isFalse();
    assertThat(change.page().text("#reverse-call-lead")).contains("+7******5171");
    change.call(phones.handset("+79243555171"));
    assertThat(change.page().has("form#reverse-call-phone")).isTrue();
  }

  @Test
  void aPhoneThatHasCalledInThisSessionNeedsNotCallAgain(Ringback ringback, Simulator phones) {
    TestRealm plain = ringback.realm("row33-called");
    OidcApp plainApp = plain.app("app");
    TestUser caller = plain.user("caller").withVerifiedPhone("+79243555172");
    PhoneLogin login =
        PhoneLogin.begin(plainApp, "+79243555172").call(phones.handset("+79243555172"));

    PhoneLogin change = login.inAnotherTab(plainApp, REPLACE_PHONE);

    assertThat(change.page().has("form#reverse-call-phone")).isTrue();
    change.enter("+79243555173").call(phones.handset("+79243555173"));
    assertThat(caller.attribute("phoneNumber")).hasValue("+79243555173");
    caller.withVerifiedPhone("+79243555175");
    PhoneLogin another = login.inAnotherTab(plainApp, REPLACE_PHONE);
    assertThat(another.page().text("#reverse-call-lead")).contains("+7******5175");
  }

  @Test
  void aPhoneThatThePasswordAloneRemovedCallsBeforeAnotherIsAdded(
      Ringback ringback, Simulator phones) {
    TestRealm plain = ringback.realm("row33-removed");
    OidcApp plainApp = plain.app("app");
    TestUser victim = plain.user("victim");
    addPhone(plainApp, victim, "+79243555176", phones);
    String stolen = withPassword(plainApp, victim, Map.of()).tokens().accessToken();

    assertThat(remove(phoneCredential(victim), plain, stolen)).isEqualTo(204);
    PhoneLogin change = withPassword(plainApp, victim, REPLACE_PHONE);

    assertThat(victim.attribute("phoneNumberVerified")).hasValue("false");
    assertThat(change.page().has("form#reverse-call-phone")).isFalse();
    assertThat(change.page().text("#reverse-call-lead")).contains("+7******5176");
    CredentialRepresentation trace = credential(victim, "phone-call-removed").orElseThrow();
    assertThat(remove(trace, plain, stolen)).isEqualTo(404);
    victim.admin().removeCredential(trace.getId());
    PhoneLogin helped = withPassword(plainApp, victim, REPLACE_PHONE);
    helped.enter("+79243555177").call(phones.handset("+79243555177"));
    assertThat(victim.attribute("phoneNumber")).hasValue("+79243555177");
  }

  @Test
  void whoHasCalledInTheSessionRemovesThePhoneWithoutATrace(Ringback ringback, Simulator phones) {
    TestRealm plain = ringback.realm("row33-removed-by-owner");
    OidcApp plainApp = plain.app("app");
    TestUser owner = plain.user("owner");
    addPhone(plainApp, owner, "+79243555178", phones);
    PhoneLogin login =
        PhoneLogin.begin(plainApp, "+79243555178").call(phones.handset("+79243555178"));
    String token = login.tokens().accessToken();

    assertThat(remove(phoneCredential(owner), plain, token)).isEqualTo(204);

    assertThat(owner.admin().credentials())
        .extracting(CredentialRepresentation::getType)
        .containsExactly("password");
    assertThat(withPassword(plainApp, owner, REPLACE_PHONE).page().has("form#reverse-call-phone"))
        .isTrue();
  }

  @Test
  void aClientWhoseFlowAsksForNoCallReplacesNoPhoneByThePasswordEither(Simulator phones) {
    TestUser victim = realm.user("overridden").withVerifiedPhone("+79243555174");
    OidcApp passwordApp = realm.app("password-app");
    ClientRepresentation client = realm.admin().clients().findByClientId("password-app").get(0);
    client.setAuthenticationFlowBindingOverrides(
        Map.of(
            "browser",
            realm.admin().flows().getFlows().stream()
                .filter(flow -> flow.getAlias().equals("browser"))
                .findFirst()
                .orElseThrow()
                .getId()));
    realm.admin().clients().get(client.getId()).update(client);

    PhoneLogin change = PhoneLogin.begin(passwordApp, REPLACE_PHONE).as(victim);

    assertThat(change.page().has("form#reverse-call-phone")).isFalse();
    assertThat(change.page().text("#reverse-call-lead")).contains("+7******5174");
  }

  private static PhoneLogin withPassword(OidcApp app, TestUser user, Map<String, String> query) {
    return PhoneLogin.begin(app, query).tryAnotherWay("Username and password").as(user);
  }

  private static void addPhone(OidcApp app, TestUser user, String phone, Simulator phones) {
    withPassword(app, user, REPLACE_PHONE).enter(phone).call(phones.handset(phone));
  }

  private static CredentialRepresentation phoneCredential(TestUser user) {
    return credential(user, "phone-call").orElseThrow();
  }

  private static Optional<CredentialRepresentation> credential(TestUser user, String type) {
    return user.admin().credentials().stream()
        .filter(credential -> credential.getType().equals(type))
        .findFirst();
  }

  /** Removes as the account console does; returns the status. */
  private static int remove(CredentialRepresentation credential, TestRealm realm, String token) {
    String address = realm.address() + "/account/credentials/" + credential.getId();
    return Loopback.send(
            Loopback.to(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .DELETE())
        .statusCode();
  }

  private static void demand(TestUser user) {
    UserRepresentation change = user.admin().toRepresentation();
    change.setRequiredActions(List.of(ACTION));
    user.admin().update(change);
  }

  private static void passwordThenCall(ObjectNode json) {
    json.withObject("attributes").put("acr.loa.map", "{\"first\":1,\"second\":2}");
    FlowDraft levels =
        FlowDraft.bound(json, "browserFlow").alternative("auth-cookie").alternativeFlow("levels");
    levels
        .conditionalFlow("first level")
        .required("conditional-level-of-authentication", level("1"))
        .required("auth-username-password-form");
    levels
        .conditionalFlow("second level")
        .required("conditional-level-of-authentication", level("2"))
        .required("conditional-user-configured")
        .required("reverse-call");
  }

  private static Map<String, String> level(String level) {
    return Map.of("loa-condition-level", level, "loa-max-age", "36000");
  }
}
