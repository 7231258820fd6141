package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.Query;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that a call has begun, and a login that is begun again before the call has come. */
@RingbackTest
class SessionsIT {

  private static final String PHONE = "+79243555100";
  private static final String BORIS = "+79161234567";

  private static TestRealm realm;
  private static OidcApp app;
  private static OidcApp anotherApp;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("sessions");
    app = realm.app("app");
    anotherApp = realm.app("another-app");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void anotherAppNeedsNoCall(Simulator phones) {
    PhoneLogin first = PhoneLogin.begin(app, PHONE).call(phones.handset(PHONE));

    PhoneLogin second = first.inAnotherTab(anotherApp, Map.of());

    assertThat(acr(first)).isEqualTo("1");
    assertThat(acr(second)).isEqualTo("0");
  }

  @Test
  void anAppThatWantsNoPageIsToldThatThereIsNoSession() {
    PhoneLogin login = PhoneLogin.begin(app, Map.of("prompt", "none"));

    assertThat(Query.of(login.page().redirect().orElseThrow()))
        .containsEntry("error", "login_required");
  }

  @Test
  void loggingInAgainTakesThePhoneOfTheSameUser(Simulator phones) {
    PhoneLogin first = PhoneLogin.begin(app, PHONE).call(phones.handset(PHONE));
    PhoneLogin again = first.inAnotherTab(anotherApp, Map.of("prompt", "login"));
    HttpForm form = again.page().form("reverse-call-finish");

    phones.handset(BORIS).calls(again.dialledNumber());
    again.show(form.fill("phone_number", BORIS).submit());
    assertThat(again.isLoggedIn()).isFalse();
    again.call(phones.handset(PHONE));

    assertThat(again.tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("anna");
  }

  @Test
  void startingOverForgetsTheCallThatHasCome(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    HttpForm finish = login.page().form("reverse-call-finish");
    phones.handset(PHONE).calls(login.dialledNumber());
    await().until(login::state, "verified"::equals);

    login.show(login.browser().open(login.addressOf("restart")));
    assertThat(login.page().has("form#reverse-call-phone")).isTrue();
    login.show(login.browser().post(login.page().form("reverse-call-phone").action(), Map.of()));
    assertThat(login.page().has("form#reverse-call-phone")).isTrue();
    login.show(finish.submit());

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(realm.events().ofType("LOGIN")).isEmpty();
  }

  private static String acr(PhoneLogin login) {
    return login.tokens().idTokenClaims().path("acr").asText();
  }
}
