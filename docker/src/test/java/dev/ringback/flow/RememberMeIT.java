package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Remember me" is offered with the phone, and does what it does beside a password. */
@RingbackTest
class RememberMeIT {

  private static final String PHONE = "+79243555100";
  private static final String BOX = "input[type=checkbox][name=rememberMe]";
  private static final String COOKIE = "KEYCLOAK_REMEMBER_ME";

  private static TestRealm realm;
  private static OidcApp app;
  private static TestUser anna;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("remember-me", json -> json.put("rememberMe", true));
    app = realm.app("app");
    anna = realm.existingUser("anna");
  }

  @BeforeEach
  void logEverybodyOut() {
    anna.admin().logout();
    realm.events().clear();
  }

  @Test
  void whoTicksTheBoxIsRememberedAsAfterAPassword(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app);
    assertThat(login.page().has(BOX)).isTrue();
    assertThat(login.page().has(BOX + "[checked]")).isFalse();
    login.show(phoneForm(login).fill("rememberMe", "on").submit());
    assertThat(login.page().has(BOX + "[checked]")).isTrue();

    login.enter(PHONE).press("reverse-call-again", "change_phone");
    assertThat(login.page().has(BOX + "[checked]")).isTrue();
    login.enter(PHONE).call(phones.handset(PHONE));

    assertThat(login.isLoggedIn()).isTrue();
    assertThat(login.browser().cookie(COOKIE)).hasValueSatisfying(RememberMeIT::namesAnna);
    assertThat(anna.admin().getUserSessions())
        .singleElement()
        .matches(session -> session.isRememberMe());
    assertThat(realm.events().awaitOne("LOGIN").getDetails()).containsEntry("remember_me", "true");
  }

  @Test
  void nextTimeTheBoxIsTickedAndThePhoneIsNotShown(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app);
    login.show(phoneForm(login).fill("phone_number", PHONE).fill("rememberMe", "on").submit());
    login.call(phones.handset(PHONE));
    anna.admin().logout();

    PhoneLogin next = login.inAnotherTab(app, Map.of());
    assertThat(next.page().has(BOX + "[checked]")).isTrue();
    assertThat(next.page().attribute("#phone_number", "value")).isEmpty();
    next.show(phoneForm(next).clear("rememberMe").submit());
    assertThat(next.page().has(BOX + "[checked]")).isFalse();
    next.enter(PHONE).call(phones.handset(PHONE));

    assertThat(next.isLoggedIn()).isTrue();
    assertThat(next.browser().cookie(COOKIE).orElse("")).isEmpty();
  }

  @Test
  void whoDoesNotTickItIsNot(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE).call(phones.handset(PHONE));

    assertThat(login.isLoggedIn()).isTrue();
    assertThat(login.browser().cookie(COOKIE).orElse("")).isEmpty();
    assertThat(realm.events().awaitOne("LOGIN").getDetails()).doesNotContainKey("remember_me");
  }

  @Test
  void whoIsKnownIsNotAsked(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE).call(phones.handset(PHONE));

    PhoneLogin action = login.inAnotherTab(app, Map.of("kc_action", "verify-phone-by-call"));

    assertThat(action.page().has("form#reverse-call-phone")).isTrue();
    assertThat(action.page().has(BOX)).isFalse();
  }

  @Test
  void aRealmThatRemembersNobodyShowsNoBox(Ringback ringback) {
    OidcApp forgetful = ringback.realm("forgetful").app("app");

    assertThat(PhoneLogin.begin(forgetful).page().has(BOX)).isFalse();
  }

  private static HttpForm phoneForm(PhoneLogin login) {
    return login.page().form("reverse-call-phone");
  }

  private static void namesAnna(String cookie) {
    assertThat(cookie).contains("username:anna").doesNotContain("924");
  }
}
