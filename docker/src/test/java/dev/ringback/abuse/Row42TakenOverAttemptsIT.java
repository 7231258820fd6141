package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Security, row 42: an attempt whose tab was closed is for a new tab of the same browser, with the
 * same phone and the same app, and for nobody else.
 */
@RingbackTest
class Row42TakenOverAttemptsIT {

  private static final String PHONE = "+79243555100";
  private static final String ANOTHER_PHONE = "+79161234567";

  private static PoolRealm realm;
  private static OidcApp app;
  private static OidcApp anotherApp;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row42-taken-over", PoolRealm.MANY);
    app = realm.realm().app("app");
    anotherApp = realm.realm().app("another-app");
  }

  @BeforeEach
  void forgetSessions() {
    realm.realm().existingUser("anna").admin().logout();
    realm.realm().events().clear();
  }

  @Test
  void theNewTabShowsTheNumberThatWasShownAndTheCallLogsItIn() {
    PhoneLogin closed = realm.begin(PHONE);

    PhoneLogin reopened = closed.inAnotherTab(app, Map.of()).enter(PHONE);
    realm.pbx().call(PHONE, closed.dialledNumber());

    assertThat(reopened.dialledNumber()).isEqualTo(closed.dialledNumber());
    assertThat(reopened.state()).isEqualTo("verified");
    assertThat(reopened.reload().finish().isLoggedIn()).isTrue();
  }

  @Test
  void aCallThatFindsItsTabClosedLogsInTheNewTabAtOnce() {
    PhoneLogin closed = realm.begin(PHONE);
    realm.pbx().call(PHONE, closed.dialledNumber());

    PhoneLogin reopened = closed.inAnotherTab(app, Map.of()).enter(PHONE);

    assertThat(reopened.isLoggedIn()).isTrue();
    assertThat(realm.realm().events().ofType("LOGIN")).hasSize(1);
  }

  @Test
  void theTabThatWasLeftHasTheAttemptNoLonger() {
    PhoneLogin left = realm.begin(PHONE);
    left.inAnotherTab(app, Map.of()).enter(PHONE);

    assertThat(left.askStatus().status()).isEqualTo(404);
    realm.pbx().call(PHONE, left.dialledNumber());
    assertThat(left.finish().isLoggedIn()).isFalse();
    assertThat(left.message()).contains("Another tab of this browser");
  }

  @Test
  void aCallIsUsedOnceByTheTabsOfABrowser() {
    PhoneLogin closed = realm.begin(PHONE);
    realm.pbx().call(PHONE, closed.dialledNumber());
    PhoneLogin reopened = closed.inAnotherTab(app, Map.of()).enter(PHONE);
    assertThat(reopened.isLoggedIn()).isTrue();
    realm.realm().existingUser("anna").admin().logout();

    PhoneLogin third = closed.inAnotherTab(app, Map.of()).enter(PHONE);

    assertThat(third.isLoggedIn()).isFalse();
    assertThat(third.state()).isEqualTo("waiting");
  }

  @Test
  void anotherBrowserGetsNeitherTheNumberNorTheCall() {
    PhoneLogin victim = realm.begin(PHONE);
    PhoneLogin attacker = realm.begin(PHONE);
    realm.pbx().call(PHONE, victim.dialledNumber());
    assertThat(attacker.state()).isEqualTo("waiting");

    PhoneLogin again = attacker.inAnotherTab(app, Map.of()).enter(PHONE);

    assertThat(again.state()).isEqualTo("waiting");
    assertThat(again.dialledNumber())
        .isEqualTo(attacker.dialledNumber())
        .isNotEqualTo(victim.dialledNumber());
    assertThat(victim.finish().isLoggedIn()).isTrue();
  }

  @Test
  void anotherPhoneAndAnotherAppGetNothing() {
    PhoneLogin closed = realm.begin(PHONE);
    realm.pbx().call(PHONE, closed.dialledNumber());

    PhoneLogin anotherPhone = closed.inAnotherTab(app, Map.of()).enter(ANOTHER_PHONE);
    PhoneLogin ofAnotherApp = closed.inAnotherTab(anotherApp, Map.of()).enter(PHONE);

    assertThat(anotherPhone.state()).isEqualTo("waiting");
    assertThat(ofAnotherApp.state()).isEqualTo("waiting");
    assertThat(ofAnotherApp.dialledNumber()).isNotEqualTo(closed.dialledNumber());
    assertThat(closed.finish().isLoggedIn()).isTrue();
  }

  @Test
  void whoAsksForANewNumberGetsOne() {
    PhoneLogin left = realm.begin(PHONE);
    PhoneLogin reopened = left.inAnotherTab(app, Map.of()).enter(PHONE);

    reopened.press("reverse-call-again", "restart");
    realm.pbx().call(PHONE, left.dialledNumber());

    assertThat(reopened.dialledNumber()).isNotEqualTo(left.dialledNumber());
    assertThat(reopened.finish().isLoggedIn()).isFalse();
  }

  @Test
  void anAttemptThatIsTakenOverCountsOnce() {
    realm.realm().authenticator("reverse-call").set(Map.of("startsPerNumber", "1"));
    String phone = "+79243555301";
    PhoneLogin closed = realm.begin(phone);

    PhoneLogin reopened = closed.inAnotherTab(app, Map.of()).enter(phone);
    PhoneLogin other = realm.begin(phone);
    realm.realm().authenticator("reverse-call").set(Map.of("startsPerNumber", "10"));

    assertThat(reopened.isWaitingForACall()).isTrue();
    assertThat(other.page().status()).isEqualTo(429);
  }
}
