package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Levels of authentication (OpenID Connect Core 1.0, {@code acr}; RFC 9470): a call is worth the
 * level of the flow that it stands in, and no more.
 */
@RingbackTest
class StepUpIT {

  private static final String PHONE = "+79243555150";
  private static final String ATTACKER = "+79161234567";

  private static final Map<String, String> ASKS_FOR_CALL = Map.of("acr_values", "second");
  private static final Map<String, String> INSISTS_ON_CALL =
      Map.of("claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"second\"]}}}");

  private static TestRealm realm;
  private static OidcApp app;
  private static OidcApp anotherApp;
  private static OidcApp strictApp;
  private static OidcApp callFirstApp;
  private static TestUser vera;
  private static TestUser strictVera;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    realm = ringback.realm("step-up", json -> passwordThenCall(json, "36000"));
    app = realm.app("app");
    anotherApp = realm.app("another-app");
    vera = realm.user("vera").withVerifiedPhone(PHONE);
    TestRealm strict = ringback.realm("step-up-strict", json -> passwordThenCall(json, "0"));
    strictApp = strict.app("app");
    strictVera = strict.user("vera").withVerifiedPhone(PHONE);
    TestRealm callFirst = ringback.realm("step-up-from-call", StepUpIT::callThenPassword);
    callFirstApp = callFirst.app("app");
    callFirst.user("vera").withVerifiedPhone(PHONE);
  }

  @Test
  void anAppThatAsksForNothingGetsTheFirstLevelWithoutACall() {
    PhoneLogin login = PhoneLogin.begin(app).as(vera);

    assertThat(acr(login)).isEqualTo("first");
  }

  @Test
  void theCallOfTheUsersOwnPhoneRaisesTheLevelForAsLongAsItIsConfigured(Simulator phones) {
    PhoneLogin password = PhoneLogin.begin(app).as(vera);
    PhoneLogin stepUp = password.inAnotherTab(app, ASKS_FOR_CALL);

    assertThat(stepUp.page().text("#reverse-call-lead")).contains("+7******5150");
    assertThat(stepUp.page().has("button[name=change_phone]")).isFalse();
    stepUp.call(phones.handset(PHONE));

    assertThat(acr(stepUp)).isEqualTo("second");
    assertThat(acr(password.inAnotherTab(anotherApp, INSISTS_ON_CALL))).isEqualTo("second");
  }

  @Test
  void anotherPhoneRaisesNothing(Simulator phones) {
    PhoneLogin stepUp = PhoneLogin.begin(app).as(vera).inAnotherTab(app, INSISTS_ON_CALL);
    String dialled = stepUp.dialledNumber();

    stepUp.show(stepUp.page().form("reverse-call-finish").fill("phone_number", ATTACKER).submit());
    phones.handset(ATTACKER).calls(dialled);
    stepUp.finish();

    assertThat(stepUp.page().text("#reverse-call-lead")).contains("+7******5150");
    assertThat(stepUp.isLoggedIn()).isFalse();
  }

  @Test
  void whoHasNoPhoneStaysAtTheFirstLevel() {
    TestUser wim = realm.user("wim");

    PhoneLogin asked = PhoneLogin.begin(app, ASKS_FOR_CALL).as(wim);
    PhoneLogin insisted = PhoneLogin.begin(app, INSISTS_ON_CALL).as(wim);

    assertThat(acr(asked)).isEqualTo("first");
    assertThat(insisted.isLoggedIn()).isFalse();
    assertThat(insisted.page().status()).isEqualTo(400);
  }

  @Test
  void aLevelThatIsTooOldTakesAnotherCall(Simulator phones) {
    PhoneLogin first = PhoneLogin.begin(strictApp, INSISTS_ON_CALL).as(strictVera);
    first.call(phones.handset(PHONE));
    assertThat(acr(first)).isEqualTo("second");

    PhoneLogin again = first.inAnotherTab(strictApp, INSISTS_ON_CALL);

    assertThat(again.isWaitingForACall()).isTrue();
    assertThat(acr(again.call(phones.handset(PHONE)))).isEqualTo("second");
  }

  @Test
  void aCallThatIsTheFirstLevelIsNotTheSecond(Simulator phones) {
    PhoneLogin call = PhoneLogin.begin(callFirstApp, PHONE).call(phones.handset(PHONE));
    assertThat(acr(call)).isEqualTo("first");

    PhoneLogin stepUp = call.inAnotherTab(callFirstApp, INSISTS_ON_CALL);

    assertThat(stepUp.isLoggedIn()).isFalse();
    assertThat(stepUp.page().has("#password")).isTrue();
  }

  private static String acr(PhoneLogin login) {
    return login.tokens().idTokenClaims().path("acr").asText();
  }

  private static void passwordThenCall(ObjectNode realm, String secondsOfCall) {
    FlowDraft forms = levels(realm);
    forms
        .conditionalFlow("first level")
        .required("conditional-level-of-authentication", level("1", "36000"))
        .required("auth-username-password-form");
    forms
        .conditionalFlow("second level")
        .required("conditional-level-of-authentication", level("2", secondsOfCall))
        .required("conditional-user-configured")
        .required("reverse-call");
  }

  private static void callThenPassword(ObjectNode realm) {
    FlowDraft forms = levels(realm);
    forms
        .conditionalFlow("first level")
        .required("conditional-level-of-authentication", level("1", "36000"))
        .required("reverse-call");
    forms
        .conditionalFlow("second level")
        .required("conditional-level-of-authentication", level("2", "36000"))
        .required("auth-password-form");
  }

  private static FlowDraft levels(ObjectNode realm) {
    realm.withObject("attributes").put("acr.loa.map", "{\"first\":1,\"second\":2}");
    return FlowDraft.bound(realm, "browserFlow")
        .alternative("auth-cookie")
        .alternativeFlow("levels");
  }

  private static Map<String, String> level(String level, String seconds) {
    return Map.of("loa-condition-level", level, "loa-max-age", seconds);
  }
}
