package dev.ringback.setup;

import static dev.ringback.setup.AdminRequests.check;
import static dev.ringback.setup.AdminRequests.setup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.account.Authenticator;
import dev.ringback.flow.FlowDraft;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Security, row 36: in the flow that the setup binds, a call skips no second factor that the
 * password asks for, also where an earlier version has set the realm up.
 */
@RingbackTest
class Row36SecondFactorsIT {

  private static final String BIND = "{\"bindBrowserFlow\":true}";
  private static final String FLOW = "browser with phone call";
  private static final String PHONE = "+79243555191";
  private static final String BARE_PHONE = "+79243555192";
  private static final String PASSED = "call_skips_second_factor";
  private static final Authenticator CODES = new Authenticator("twenty bytes of noise");

  @Test
  void theCallOfAUserWhoHasAOneTimeCodeIsFollowedByTheCode(Ringback ringback, Simulator phones) {
    TestRealm realm = prepare(BareRealm.create(ringback, "row36"), phones);
    setup(ringback, realm, BIND);
    OidcApp app = realm.app("app");
    TestUser vera = CODES.addTo(realm.user("vera").withVerifiedPhone(PHONE));
    realm.user("wim").withVerifiedPhone(BARE_PHONE);

    PhoneLogin coded = PhoneLogin.begin(app, PHONE).call(phones.handset(PHONE));
    PhoneLogin bare = PhoneLogin.begin(app, BARE_PHONE).call(phones.handset(BARE_PHONE));

    assertThat(bare.isLoggedIn()).isTrue();
    assertThat(coded.isLoggedIn()).isFalse();
    assertThat(vera.sessions()).isZero();
    enterCode(coded);
    assertThat(coded.tokens().idTokenClaims().path("sub").asText()).isEqualTo(vera.id());
    PhoneLogin again = coded.inAnotherTab(app, Map.of("prompt", "login"));
    assertThat(again.page().text("#reverse-call-lead")).contains("+7******5191");
    again.call(phones.handset(PHONE));
    assertThat(again.page().has("form#kc-otp-login-form")).isTrue();
    assertThat(codes(check(ringback, realm))).doesNotContain(PASSED);
  }

  @Test
  void whoLogsInAgainWithoutAPhoneIsAskedForThePassword(Ringback ringback, Simulator phones) {
    TestRealm realm = prepare(BareRealm.create(ringback, "row36-known"), phones);
    setup(ringback, realm, BIND);
    OidcApp app = realm.app("app");
    TestUser wim = realm.user("wim");
    PhoneLogin first = PhoneLogin.begin(app).tryAnotherWay("Username and password").as(wim);

    PhoneLogin again = first.inAnotherTab(app, Map.of("prompt", "login"));

    assertThat(first.isLoggedIn()).isTrue();
    assertThat(again.page().has("#password")).isTrue();
  }

  @Test
  void aSecurityKeyIsAskedForWhereThePasswordAsksForIt(Ringback ringback, Simulator phones) {
    TestRealm realm = prepare(BareRealm.create(ringback, "row36-key"), phones);
    require(realm, "browser", "webauthn-authenticator", "ALTERNATIVE");
    setup(ringback, realm, BIND);
    addSecurityKey(realm.user("vera").withVerifiedPhone(PHONE));

    PhoneLogin login = PhoneLogin.begin(realm.app("app"), PHONE).call(phones.handset(PHONE));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.page().has("#webauth")).isTrue();
  }

  @Test
  void theCallHasTheLevelOfThePasswordAndNoneAbove(Ringback ringback, Simulator phones) {
    TestRealm realm =
        prepare(BareRealm.create(ringback, "row36-levels", Row36SecondFactorsIT::levels), phones);
    setup(ringback, realm, BIND);
    OidcApp app = realm.app("app");
    CODES.addTo(realm.user("vera").withVerifiedPhone(PHONE));
    TestUser wim = realm.user("wim");

    PhoneLogin plain = PhoneLogin.begin(app, PHONE).call(phones.handset(PHONE));
    PhoneLogin stepUp = plain.inAnotherTab(app, Map.of("acr_values", "second"));
    PhoneLogin password = PhoneLogin.begin(app).tryAnotherWay("Username and password").as(wim);

    assertThat(acr(plain)).isEqualTo("first");
    assertThat(acr(enterCode(stepUp))).isEqualTo("second");
    assertThat(acr(password)).isEqualTo("first");
  }

  @Test
  void aFlowOfAnEarlierVersionIsMendedAndKeepsItsSettings(Ringback ringback, Simulator phones) {
    TestRealm realm = prepare(BareRealm.create(ringback, "row36-earlier"), phones);
    setup(ringback, realm, null);
    String step = bindAsEarlierVersionsDid(realm, FLOW);
    CODES.addTo(realm.user("vera").withVerifiedPhone(PHONE));
    JsonNode before = check(ringback, realm);

    JsonNode mended = setup(ringback, realm, BIND);
    JsonNode again = setup(ringback, realm, BIND);

    assertThat(codes(before)).contains(PASSED);
    assertThat(before.toString()).contains("auth-otp-form");
    assertThat(mended.path("created").toString()).contains("second factor after the phone call");
    assertThat(again.path("created")).isEmpty();
    assertThat(codes(check(ringback, realm))).doesNotContain(PASSED);
    AuthenticationExecutionInfoRepresentation call = call(realm, FLOW);
    assertThat(call.getId()).isEqualTo(step);
    assertThat(call.getLevel()).isEqualTo(1);
    assertThat(
            realm
                .admin()
                .flows()
                .getAuthenticatorConfig(call.getAuthenticationConfig())
                .getConfig())
        .containsEntry("defaultRegion", "DE");
    PhoneLogin login = PhoneLogin.begin(realm.app("app"), PHONE).call(phones.handset(PHONE));
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(enterCode(login).isLoggedIn()).isTrue();
  }

  @Test
  void aFlowThatAnAdministratorHasMadeIsNamedAndNotChanged(Ringback ringback, Simulator phones) {
    TestRealm realm = prepare(BareRealm.create(ringback, "row36-own"), phones);
    bindAsEarlierVersionsDid(realm, "browser of our own");

    JsonNode report = setup(ringback, realm, BIND);

    assertThat(report.path("created").toString()).doesNotContain("second factor");
    assertThat(call(realm, "browser of our own").getLevel()).isZero();
    assertThat(codes(check(ringback, realm))).contains(PASSED);
  }

  private static TestRealm prepare(TestRealm realm, Simulator phones) {
    BareRealm.addGateway(realm, BareRealm.gateway(phones, realm.telefonIp().token()));
    return realm;
  }

  private static PhoneLogin enterCode(PhoneLogin login) {
    return login.show(login.page().form("kc-otp-login-form").fill("otp", CODES.code()).submit());
  }

  private static List<String> codes(JsonNode report) {
    return report.path("findings").findValuesAsText("code");
  }

  private static String acr(PhoneLogin login) {
    return login.tokens().idTokenClaims().path("acr").asText();
  }

  /** A copy of Keycloak's flow with the call beside its forms. */
  private static String bindAsEarlierVersionsDid(TestRealm realm, String alias) {
    AuthenticationManagementResource flows = realm.admin().flows();
    flows.copy("browser", Map.of("newName", alias)).close();
    flows.addExecution(alias, Map.of("provider", "reverse-call"));
    AuthenticationExecutionInfoRepresentation call = call(realm, alias);
    AuthenticatorConfigRepresentation config = new AuthenticatorConfigRepresentation();
    config.setAlias(FLOW);
    config.setConfig(
        Map.of(
            "default.reference.value", "tel",
            "default.reference.maxAge", "43200",
            "defaultRegion", "DE"));
    flows.newExecutionConfig(call.getId(), config).close();
    call = call(realm, alias);
    call.setRequirement("ALTERNATIVE");
    call.setPriority(26);
    flows.updateExecutions(alias, call);
    RealmRepresentation change = realm.admin().toRepresentation();
    change.setBrowserFlow(alias);
    realm.admin().update(change);
    return call.getId();
  }

  private static AuthenticationExecutionInfoRepresentation call(TestRealm realm, String flow) {
    return step(realm, flow, "reverse-call");
  }

  private static void require(TestRealm realm, String flow, String provider, String requirement) {
    AuthenticationExecutionInfoRepresentation step = step(realm, flow, provider);
    step.setRequirement(requirement);
    realm.admin().flows().updateExecutions(flow, step);
  }

  private static AuthenticationExecutionInfoRepresentation step(
      TestRealm realm, String flow, String provider) {
    return realm.admin().flows().getExecutions(flow).stream()
        .filter(step -> provider.equals(step.getProviderId()))
        .findFirst()
        .orElseThrow();
  }

  private static void addSecurityKey(TestUser user) {
    CredentialRepresentation key = new CredentialRepresentation();
    key.setType("webauthn");
    key.setSecretData("{}");
    key.setCredentialData(
        "{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"AAAA\","
            + "\"counter\":0,\"credentialPublicKey\":\"AAAA\"}");
    UserRepresentation change = user.admin().toRepresentation();
    change.setCredentials(List.of(key));
    user.admin().update(change);
  }

  private static void levels(ObjectNode realm) {
    realm.withObject("attributes").put("acr.loa.map", "{\"first\":1,\"second\":2}");
    FlowDraft forms =
        FlowDraft.bound(realm, "browserFlow")
            .alternative("auth-cookie")
            .alternativeFlow("password by levels");
    forms
        .conditionalFlow("first level")
        .required("conditional-level-of-authentication", level("1"))
        .required("auth-username-password-form");
    forms
        .conditionalFlow("second level")
        .required("conditional-level-of-authentication", level("2"))
        .required("auth-otp-form");
  }

  private static Map<String, String> level(String level) {
    return Map.of("loa-condition-level", level, "loa-max-age", "36000");
  }
}
