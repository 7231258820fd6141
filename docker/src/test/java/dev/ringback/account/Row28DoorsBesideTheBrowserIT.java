package dev.ringback.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.flow.FlowDraft;
import dev.ringback.pbx.PbxApp;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Security, row 28: no password over REST or at the token endpoint and no registration gets past
 * what the realm's browser and registration flows demand.
 */
@RingbackTest
class Row28DoorsBesideTheBrowserIT {

  private static final String PHONE = "+79243555180";

  @Test
  void aPasswordIsNotEnoughWhereTheBrowserDemandsACall(Ringback ringback) {
    TestRealm realm =
        LenientRealm.create(
            ringback,
            "row28-call",
            json -> forms(json).required("auth-username-password-form").required("reverse-call"));
    TestUser vera = realm.user("vera").withVerifiedPhone(PHONE);
    realm.events().clear();

    HttpResponse<String> right = AccountApp.of(realm).login("vera", TestUser.PASSWORD);
    HttpResponse<String> wrong = AccountApp.of(realm).login("vera", "wrong");
    HttpResponse<String> pbx = PbxApp.of(realm).logIn("vera", TestUser.PASSWORD);

    assertThat(right.statusCode()).isEqualTo(403);
    assertThat(AccountApp.json(right).path("detail").asText())
        .contains("second step", "with the browser");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(pbx.statusCode()).isEqualTo(403);
    assertThat(AccountApp.json(pbx).path("code").asInt()).isEqualTo(403);
    assertThat(AccountApp.json(pbx).path("notifies").path(0).asText()).contains("second step");
    assertThat(realm.events().errors())
        .containsExactlyInAnyOrder(
            "second_step_needed", "invalid_user_credentials", "second_step_needed");
    assertThat(vera.sessions()).isZero();
  }

  @Test
  void aPasswordIsNotEnoughForAUserWithASecurityKey(Ringback ringback) {
    TestRealm realm =
        LenientRealm.create(
            ringback,
            "row28-key",
            json -> {
              FlowDraft forms = forms(json).required("auth-username-password-form");
              forms
                  .conditionalFlow("second factor")
                  .required("conditional-user-configured")
                  .alternative("auth-otp-form")
                  .alternative("webauthn-authenticator");
              addSecurityKey((ObjectNode) json.withArray("users").get(0));
            });
    realm.user("vera");

    assertThat(AccountApp.of(realm).login("anna", "anna").statusCode()).isEqualTo(403);
    assertThat(AccountApp.of(realm).login("vera", TestUser.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void whereThePasswordIsOneOfTwoWaysOrTheFirstLevelItIsEnough(Ringback ringback) {
    TestRealm realm =
        LenientRealm.create(
            ringback,
            "row28-levels",
            json -> {
              json.withObject("attributes").put("acr.loa.map", "{\"first\":1,\"second\":2}");
              FlowDraft levels = forms(json);
              levels
                  .conditionalFlow("first level")
                  .required("conditional-level-of-authentication", level("1"))
                  .required("auth-username-password-form");
              levels
                  .conditionalFlow("second level")
                  .required("conditional-level-of-authentication", level("2"))
                  .required("reverse-call");
            });
    realm.user("vera").withVerifiedPhone(PHONE);

    assertThat(AccountApp.of(realm).login("vera", TestUser.PASSWORD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ringback-account", "ringback-pbx"})
  void theTokenEndpointTakesNoPasswordsForTheseClients(String client, Ringback ringback) {
    TestRealm realm = LenientRealm.create(ringback, "row28-token-endpoint-" + client);
    HttpResponse<String> closed = askForTokens(realm, client);
    ClientRepresentation open = realm.admin().clients().findByClientId(client).get(0);
    open.setDirectAccessGrantsEnabled(true);
    realm.admin().clients().get(open.getId()).update(open);

    HttpResponse<String> opened = askForTokens(realm, client);

    assertThat(List.of(closed, opened))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(400);
              assertThat(answer.body()).contains("unauthorized_client");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ringback-account", "ringback-pbx"})
  void aClientThatIsNotAsTheSetupCreatesItTakesNoPasswords(String client, Ringback ringback) {
    TestRealm realm = LenientRealm.create(ringback, "row28-changed-" + client);
    ClientRepresentation changed = realm.admin().clients().findByClientId(client).get(0);

    changed.setPublicClient(false);
    HttpResponse<String> confidential = logInAfter(changed, realm);
    changed.setPublicClient(true);
    changed.setDirectAccessGrantsEnabled(true);
    HttpResponse<String> open = logInAfter(changed, realm);
    changed.setDirectAccessGrantsEnabled(false);
    HttpResponse<String> asCreated = logInAfter(changed, realm);

    assertThat(List.of(confidential, open))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(404);
              assertThat(answer.body()).contains(client, "public and without direct access");
            });
    assertThat(asCreated.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"records:listen", "integration"})
  void tokensThatHearCallsWantALoginWithTheBrowser(String scope, Ringback ringback) {
    TestRealm realm =
        LenientRealm.create(
            ringback, "row28-tokens-" + scope.replace(':', '-'), BrowserLogin::allowIn);
    TestUser vera = realm.user("vera");
    AccountApp app = AccountApp.of(realm);
    String wish = "{\"ttl\":3600,\"scopes\":[\"%s\"]}".formatted(scope);

    HttpResponse<String> byPassword =
        app.post("/account/apitoken", app.accessToken("vera", TestUser.PASSWORD), wish);
    HttpResponse<String> byBrowser =
        app.post("/account/apitoken", BrowserLogin.tokens(realm, vera).accessToken(), wish);

    assertThat(byPassword.statusCode()).isEqualTo(403);
    assertThat(AccountApp.json(byPassword).path("detail").asText()).contains("with the browser");
    assertThat(byBrowser.statusCode()).as(byBrowser.body()).isEqualTo(200);
  }

  @Test
  void aUsersOwnTokenLivesForAYearAtMostUnlessTheRealmSaysOtherwise(Ringback ringback) {
    TestRealm realm = LenientRealm.create(ringback, "row28-lifetime");
    AccountApp app = AccountApp.of(realm);
    String anna = app.accessToken("anna", "anna");

    HttpResponse<String> year = app.post("/account/apitoken", anna, "{\"ttl\":31536000}");
    HttpResponse<String> more = app.post("/account/apitoken", anna, "{\"ttl\":31536001}");
    realm.setAttributes(Map.of("ringback.api-token.maxDays", "1"));
    HttpResponse<String> twoDays = app.post("/account/apitoken", anna, "{\"ttl\":172800}");

    assertThat(year.statusCode()).isEqualTo(200);
    assertThat(more.statusCode()).isEqualTo(400);
    assertThat(AccountApp.json(more).path("detail").asText()).contains("1 to 31536000");
    assertThat(twoDays.statusCode()).isEqualTo(400);
    assertThat(AccountApp.json(twoDays).path("detail").asText()).contains("1 to 86400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"registration-terms-and-conditions", "registration-recaptcha-action"})
  void noAccountIsMadePastWhatTheRegistrationFlowAsks(String step, Ringback ringback) {
    TestRealm realm = LenientRealm.create(ringback, "row28-" + step);
    AuthenticationExecutionInfoRepresentation asked =
        realm.admin().flows().getExecutions("registration").stream()
            .filter(execution -> step.equals(execution.getProviderId()))
            .findFirst()
            .orElseThrow();
    asked.setRequirement("REQUIRED");
    realm.admin().flows().updateExecutions("registration", asked);

    HttpResponse<String> answer = AccountApp.of(realm).register("new@example.org", "long enough 1");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(AccountApp.json(answer).path("detail").asText()).contains("registration");
    assertThat(realm.admin().users().searchByEmail("new@example.org", true)).isEmpty();
  }

  private static FlowDraft forms(ObjectNode json) {
    return FlowDraft.bound(json, "browserFlow").alternative("auth-cookie").alternativeFlow("forms");
  }

  private static Map<String, String> level(String level) {
    return Map.of("loa-condition-level", level, "loa-max-age", "36000");
  }

  private static void addSecurityKey(ObjectNode user) {
    user.withArray("credentials")
        .addObject()
        .put("type", "webauthn")
        .put("secretData", "{}")
        .put(
            "credentialData",
            "{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"AAAA\","
                + "\"counter\":0,\"credentialPublicKey\":\"AAAA\"}");
  }

  private static HttpResponse<String> logInAfter(ClientRepresentation change, TestRealm realm) {
    realm.admin().clients().get(change.getId()).update(change);
    return change.getClientId().equals("ringback-pbx")
        ? PbxApp.of(realm).logIn("anna", "anna")
        : AccountApp.of(realm).login("anna", "anna");
  }

  private static HttpResponse<String> askForTokens(TestRealm realm, String client) {
    return Loopback.send(
        Loopback.form(
            URI.create(realm.address() + "/protocol/openid-connect/token"),
            Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", "anna",
                "password", "anna")));
  }
}
