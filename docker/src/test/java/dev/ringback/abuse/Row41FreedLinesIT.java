package dev.ringback.abuse;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.telephone.PbxEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Security, row 41: a number that is free again, and calls that were made for someone else. */
@RingbackTest
class Row41FreedLinesIT {

  private static PoolRealm realm;
  private static int phones;

  private String phone;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row41-freed-lines", PoolRealm.ONE);
  }

  @BeforeEach
  void takeAnotherPhone() {
    phone = "+792435558%02d".formatted(++phones);
    realm.realm().user("person" + phones).withVerifiedPhone(phone);
    realm.realm().events().clear();
  }

  @Test
  void anotherBrowserIsToldWhenToTryAgainWhileTheFirstWaits() {
    realm.begin(phone);

    PhoneLogin other = realm.begin(phone);

    assertRefused(other, 130, 200);
  }

  @Test
  void anotherBrowserHasToWaitForAMinuteAfterTheCall() {
    PhoneLogin first = realm.begin(phone);
    realm.pbx().call(phone, PoolRealm.ONE);
    first.finish();

    PhoneLogin other = realm.begin(phone);

    assertThat(first.isLoggedIn()).isTrue();
    assertRefused(other, 50, 60);
  }

  @Test
  void anotherBrowserHasToWaitForAMinuteAfterTheAttemptWasGivenUp() {
    PhoneLogin first = realm.begin(phone);
    first.press("reverse-call-again", "change_phone");

    assertRefused(realm.begin(phone), 50, 60);
  }

  @Test
  void theCookieOfAnotherBrowserIsWorthNothingIfItIsGuessed() {
    PhoneLogin first = realm.begin(phone);
    first.press("reverse-call-again", "change_phone");
    PhoneLogin other = realm.begin();
    other.browser().forgetCookie("RINGBACK_BROWSER");

    assertRefused(other.enter(phone), 50, 60);
  }

  /** As PBXs do that report a call when it comes and again when it ends. */
  @Test
  void theCallOfTheLoginBeforeVerifiesNothingWhenItIsReportedAgain() {
    PhoneLogin first = realm.begin(phone);
    PbxEvent call = realm.pbx().event(phone, PoolRealm.ONE);
    call.send();
    PhoneLogin second = again(first.finish());

    call.reportedAgain().send();
    call.reportedAgain().madeAt(Instant.now()).send();

    assertThat(second.state()).isEqualTo("waiting");
    assertThat(second.hint()).isEqualTo("call_too_early");
    assertThat(second.finish().shownHint()).contains("call again");
  }

  @Test
  void aLateReportOfAnEarlierCallVerifiesNothing() {
    PhoneLogin login = realm.begin(phone);
    PbxEvent call = realm.pbx().event(phone, PoolRealm.ONE);
    login.press("reverse-call-again", "restart");

    call.send();

    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.hint()).isEqualTo("call_too_early");
    assertThat(realm.realm().events().errors()).containsExactly("call_too_early");
    assertVerifiedBy(realm.pbx().event(phone, PoolRealm.ONE), login);
  }

  @Test
  void ofAClockInWholeSecondsTheSecondOfTheNewNumberIsNotEnough() {
    PhoneLogin login = renewed();
    Instant now = Instant.now();

    realm.pbx().event(phone, PoolRealm.ONE).madeAt(now.truncatedTo(SECONDS)).send();
    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.hint()).isEqualTo("call_too_early");

    await("a call two seconds later")
        .until(
            () -> {
              Instant later = Instant.now().truncatedTo(SECONDS);
              realm.pbx().event(phone, PoolRealm.ONE).madeAt(later).send();
              return login.state();
            },
            "verified"::equals);
  }

  @Test
  void aClockThatIsFastMakesNoEarlierCallALaterOne() {
    PhoneLogin login = realm.begin(phone);
    Instant byItsClock = Instant.now().plusSeconds(20);
    PbxEvent call =
        realm
            .pbx()
            .event(phone, PoolRealm.ONE)
            .madeAt(byItsClock)
            .sentAt(byItsClock.plusSeconds(2));
    login.press("reverse-call-again", "restart");

    call.send();

    assertThat(login.state()).isEqualTo("waiting");
  }

  @Test
  void aClockThatIsSlowHasThePersonCallAgain() {
    PhoneLogin login = renewed();
    Instant byItsClock = Instant.now().minusSeconds(5);

    realm.pbx().event(phone, PoolRealm.ONE).madeAt(byItsClock).sentAt(byItsClock).send();

    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.hint()).isEqualTo("call_too_early");
  }

  @Test
  void newNumbersOverAndOverUseUpTheAttemptsOfThePhone() {
    realm.realm().authenticator("reverse-call").set(Map.of("startsPerNumber", "3"));
    PhoneLogin first = realm.begin(phone);

    first.press("reverse-call-again", "restart").press("reverse-call-again", "restart");
    first.press("reverse-call-again", "restart");
    realm.realm().authenticator("reverse-call").set(Map.of("startsPerNumber", "10"));

    assertThat(first.page().status()).isEqualTo(429);
    assertThat(realm.realm().events().errors()).isEqualTo(List.of("too_many_starts"));
  }

  private PhoneLogin renewed() {
    return realm.begin(phone).press("reverse-call-again", "restart");
  }

  private PhoneLogin again(PhoneLogin first) {
    assertThat(first.isLoggedIn()).isTrue();
    realm.realm().existingUser("person" + phones).admin().logout();
    PhoneLogin second = first.inAnotherTab(realm.realm().app("app"), Map.of()).enter(phone);
    assertThat(second.dialledNumber()).isEqualTo(PoolRealm.ONE);
    return second;
  }

  private static void assertVerifiedBy(PbxEvent call, PhoneLogin login) {
    call.send();
    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  private static void assertRefused(PhoneLogin login, int least, int most) {
    assertThat(login.isWaitingForACall()).isFalse();
    assertThat(login.page().status()).isEqualTo(429);
    int seconds =
        login.page().headers().firstValue("Retry-After").map(Integer::parseInt).orElseThrow();
    assertThat(seconds).isBetween(least, most);
    assertThat(login.message()).contains("Try again in " + seconds + " s");
    assertThat(realm.realm().events().errors()).containsExactly("number_taken");
  }
}
