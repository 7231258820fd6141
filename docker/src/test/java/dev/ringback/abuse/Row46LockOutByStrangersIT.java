package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Security, row 46: strangers begin attempts with somebody's phone, to use them up. */
@RingbackTest
class Row46LockOutByStrangersIT {

  private static final String COOKIE = "RINGBACK_BROWSER";
  private static final String STRANGER = "10.46.0.1";
  private static final String ELSEWHERE = "10.46.0.2";
  private static final int STARTS = 10;

  private static PoolRealm realm;
  private static PoolRealm otherRealm;
  private static int phones;

  private String phone;
  private TestUser owner;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row46-lock-out", PoolRealm.MANY);
    otherRealm = PoolRealm.create(ringback, "row46-other-realm", PoolRealm.MANY);
  }

  @BeforeEach
  void takeAnotherPhone() {
    phone = "+792435546%02d".formatted(++phones);
    owner = realm.realm().user("owner" + phones).withVerifiedPhone(phone);
    set(STARTS, "");
    realm.realm().events().clear();
  }

  @Test
  void startsFromOneNetworkLeaveTheOwnerInAnotherOneAlone() {
    useUpTheStarts(STRANGER);

    assertThat(realm.beginAt(ELSEWHERE, phone).isWaitingForACall()).isTrue();
  }

  @Test
  void aBrowserInWhichTheOwnerHasLoggedInBeginsInTheNetworkOfTheStranger() {
    PhoneLogin known = logIn(realm, phone);
    useUpTheStarts(STRANGER);

    assertThat(again(known, phone).isWaitingForACall()).isTrue();
  }

  @Test
  void aKnownBrowserHasSoManyStartsOfItsOwnAndNoMore() {
    set(2, "");
    PhoneLogin again = again(logIn(realm, phone), phone);

    assertThat(again.press("reverse-call-again", "restart").isWaitingForACall()).isTrue();
    assertThat(again.press("reverse-call-again", "restart").page().status()).isEqualTo(429);
  }

  @Test
  void aBrowserThatIsKnownToSomebodyElseBeginsNoMoreThanAnyOther() {
    realm
        .realm()
        .user("stranger" + phones)
        .withVerifiedPhone("+79161246" + "%03d".formatted(phones));
    PhoneLogin known = logIn(realm, "+79161246" + "%03d".formatted(phones));
    useUpTheStarts(STRANGER);

    assertThat(again(known, phone).page().status()).isEqualTo(429);
  }

  @Test
  void aChangedCookieAndOneOfAnotherRealmAreWorthNothing() {
    PhoneLogin known = logIn(realm, phone);
    otherRealm.realm().user("owner" + phones).withVerifiedPhone(phone);
    PhoneLogin knownElsewhere = logIn(otherRealm, phone);
    String ofOtherRealm = knownElsewhere.browser().cookie(COOKIE).orElseThrow();
    useUpTheStarts(STRANGER);
    String own = known.browser().cookie(COOKIE).orElseThrow();

    known.browser().changeCookie(COOKIE, value -> value.substring(0, value.length() - 1) + "0");
    assertThat(again(known, phone).page().status()).isEqualTo(429);
    known.browser().changeCookie(COOKIE, value -> ofOtherRealm);
    assertThat(again(known, phone).page().status()).isEqualTo(429);
    known.browser().changeCookie(COOKIE, value -> own);
    assertThat(again(known, phone).isWaitingForACall()).isTrue();
  }

  @Test
  void anAttemptThatWasNotCompletedMakesNoBrowserKnown() {
    PhoneLogin attempt = realm.beginAt(STRANGER, phone);
    useUpTheStarts(STRANGER);

    assertThat(attempt.press("reverse-call-again", "restart").page().status()).isEqualTo(429);
  }

  @Test
  void aLimitOverAllNetworksLeavesKnownBrowsersAlone() {
    set(STARTS, "3");
    PhoneLogin known = logIn(realm, phone);
    for (int network = 3; network < 5; network++) {
      assertThat(realm.beginAt("10.46.0." + network, phone).isWaitingForACall()).isTrue();
    }

    assertThat(realm.beginAt(ELSEWHERE, phone).page().status()).isEqualTo(429);
    assertThat(again(known, phone).isWaitingForACall()).isTrue();
  }

  @Test
  void theBrowsersOfAUserWhoIsRemovedAreForgotten() {
    PhoneLogin known = logIn(realm, phone);
    owner.admin().remove();
    useUpTheStarts(STRANGER);

    assertThat(again(known, phone).page().status()).isEqualTo(429);
  }

  private void useUpTheStarts(String network) {
    PhoneLogin refused;
    int starts = 0;
    do {
      refused = realm.beginAt(network, phone);
      starts++;
    } while (refused.isWaitingForACall() && starts <= STARTS);
    assertThat(refused.page().status()).isEqualTo(429);
    assertThat(realm.realm().events().errors()).contains("too_many_starts");
  }

  /** In a browser in the stranger's network. */
  private static PhoneLogin logIn(PoolRealm realm, String phone) {
    PhoneLogin login = realm.beginAt(STRANGER, phone);
    realm.pbx().call(phone, login.dialledNumber());
    assertThat(login.finish().isLoggedIn()).isTrue();
    return login;
  }

  private static PhoneLogin again(PhoneLogin login, String phone) {
    realm.realm().endSessions();
    return login.inAnotherTab(realm.realm().app("app"), Map.of()).enter(phone);
  }

  private static void set(int perNumber, String anywhere) {
    realm
        .realm()
        .authenticator("reverse-call")
        .set(
            Map.of(
                "startsPerNumber",
                Integer.toString(perNumber),
                "startsPerNumberAnywhere",
                anywhere));
  }
}
