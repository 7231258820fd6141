package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Security, row 4: the attacker's login link is opened in the victim's browser, and the victim
 * calls: neither browser is logged in.
 *
 * <p>The link is any address of the attacker's login, which begins in the attacker's browser. The
 * address of the app's own request is none: whoever opens that begins a login of his own.
 */
@RingbackTest
class Row4LinkOfAnAttackerIT {

  private static final String PHONE_OF_THE_ATTACKER = "+79161234567";
  private static final String PHONE_OF_THE_VICTIM = "+79243555100";

  private static PoolRealm realm;

  /** Whose browser the link is opened in. */
  enum Victim {
    /** Somebody who has not been to this server. */
    WITHOUT_COOKIES,
    /** Somebody who has a login page of the same app open. */
    WITH_A_LOGIN_OF_HIS_OWN;

    HttpBrowser browser() {
      return this == WITHOUT_COOKIES ? new HttpBrowser() : realm.begin("+79243555199").browser();
    }
  }

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row4-link-of-an-attacker", PoolRealm.MANY);
  }

  @BeforeEach
  void forgetEvents() {
    realm.realm().events().clear();
  }

  /** Else the attacker's login would become the victim's. */
  @ParameterizedTest
  @EnumSource
  void theVictimCannotEnterAPhoneIntoTheAttackersLogin(Victim victim) {
    PhoneLogin attacker = realm.begin();
    URI link = attacker.page().form("reverse-call-phone").action();

    HttpPage shown = victim.browser().post(link, Map.of("phone_number", PHONE_OF_THE_VICTIM));
    attacker.reload();

    assertThat(shown.has("#reverse-call-wait")).isFalse();
    assertThat(attacker.isWaitingForACall()).isFalse();
    assertNobodyIsLoggedIn(attacker, shown);
  }

  /** The attacker reads the number out; the victim's own phone is not the one that must call. */
  @ParameterizedTest
  @EnumSource
  void aCallToTheAttackersNumberLogsInNeither(Victim victim) {
    PhoneLogin attacker = realm.begin(PHONE_OF_THE_ATTACKER);
    HttpBrowser browser = victim.browser();

    for (URI link : links(attacker)) {
      HttpPage shown = browser.open(link);
      realm.pbx().call(PHONE_OF_THE_VICTIM, attacker.dialledNumber());

      assertThat(shown.body()).doesNotContain(attacker.dialledNumber());
      assertNobodyIsLoggedIn(attacker, shown);
    }
    assertNobodyIsLoggedIn(attacker.finish(), browser.post(links(attacker).get(1), Map.of()));
  }

  /** Else the victim would go on under the attacker's account, and fill it with secrets. */
  @ParameterizedTest
  @EnumSource
  void aCallOfTheAttackersLogsTheVictimInAsNobody(Victim victim) {
    PhoneLogin attacker = realm.begin(PHONE_OF_THE_ATTACKER);
    HttpBrowser browser = victim.browser();
    realm.pbx().call(PHONE_OF_THE_ATTACKER, attacker.dialledNumber());
    assertThat(attacker.state()).isEqualTo("verified");

    for (URI link : links(attacker)) {
      assertNobodyIsLoggedIn(attacker, browser.open(link));
      assertNobodyIsLoggedIn(attacker, browser.post(link, Map.of()));
    }
  }

  private static List<URI> links(PhoneLogin login) {
    return List.of(
        login.page().address(),
        login.page().form("reverse-call-finish").action(),
        login.statusAddress());
  }

  private static void assertNobodyIsLoggedIn(PhoneLogin attacker, HttpPage victim) {
    assertThat(attacker.isLoggedIn()).isFalse();
    assertThat(victim.redirect()).isEmpty();
    assertThat(realm.realm().events().ofType("LOGIN")).isEmpty();
    assertThat(realm.realm().existingUser("anna").sessions()).isZero();
    assertThat(realm.realm().existingUser("boris").sessions()).isZero();
  }
}
