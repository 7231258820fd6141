package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.Authenticator;
import dev.ringback.flow.FlowDraft;
import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Security, row 47: a call that shows somebody's number without coming from that phone, in a realm
 * that asks new browsers for another factor.
 */
@RingbackTest
class Row47SpoofedCallersIT {

  private static final String COOKIE = "RINGBACK_BROWSER";

  private static PoolRealm realm;
  private static int people;

  private String phone;
  private TestUser owner;
  private Authenticator codes;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm =
        PoolRealm.create(
            ringback,
            "row47-spoofed-callers",
            PoolRealm.MANY,
            json ->
                FlowDraft.bound(json, "browserFlow")
                    .alternative("auth-cookie")
                    .alternativeFlow("call")
                    .required("reverse-call", Map.of("newDevice", "stepUp"))
                    .conditionalFlow("new device")
                    .required("ringback-known-device", Map.of("not", "true"))
                    .alternative("auth-otp-form"));
  }

  @BeforeEach
  void takeAnotherPerson() {
    phone = "+792435547%02d".formatted(++people);
    owner = realm.realm().user("person" + people).withVerifiedPhone(phone);
    codes = new Authenticator("secret-of-person-%05d".formatted(people));
    realm.realm().events().clear();
  }

  @Test
  void aNewBrowserIsAskedForTheOtherFactorAgainAndAgain() {
    codes.addTo(owner);

    PhoneLogin first = callFrom(realm.begin(phone));
    PhoneLogin second =
        callFrom(first.inAnotherTab(realm.realm().app("another-app"), Map.of()).enter(phone));

    assertThat(List.of(first, second)).allSatisfy(Row47SpoofedCallersIT::assertAskedForCode);
    assertThat(owner.sessions()).isZero();
  }

  @Test
  void aBrowserThatGaveTheOtherFactorOnceIsKnownToThisUserOnly() {
    PhoneLogin known = logIn();
    PhoneLogin again = callFrom(again(known));
    assertThat(again.isLoggedIn()).isTrue();

    String ofOwner = known.browser().cookie(COOKIE).orElseThrow();
    takeAnotherPerson();
    codes.addTo(owner);
    PhoneLogin thief = realm.begin(phone);
    thief.browser().changeCookie(COOKIE, value -> ofOwner);

    assertAskedForCode(callFrom(thief));
  }

  @Test
  void aChangedCookieMakesTheBrowserNew() {
    PhoneLogin known = logIn();
    known.browser().changeCookie(COOKIE, value -> value.substring(0, value.length() - 1) + "0");

    assertAskedForCode(callFrom(again(known)));
  }

  @Test
  void anAdministratorsLogOutMakesTheBrowserNew() {
    PhoneLogin known = logIn();
    owner.admin().logout();

    assertAskedForCode(callFrom(again(known)));
  }

  @Test
  void anotherPhoneMakesTheBrowserNew() {
    PhoneLogin known = logIn();
    phone = "+79161247%03d".formatted(people);
    owner.withVerifiedPhone(phone);

    assertAskedForCode(callFrom(again(known)));
  }

  @Test
  void aUserWithoutAnotherFactorIsRefusedInANewBrowserAndOfferedNone() {
    PhoneLogin login = callFrom(realm.begin(phone));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.message()).contains("This browser is new");
    assertThat(realm.realm().events().errors()).containsExactly("new_device");
    assertThat(owner.sessions()).isZero();
    assertThat(owner.admin().toRepresentation().getRequiredActions()).isEmpty();
  }

  /** In a browser that is new before. */
  private PhoneLogin logIn() {
    codes.addTo(owner);
    PhoneLogin login = callFrom(realm.begin(phone));
    login.show(login.page().form("kc-otp-login-form").fill("otp", codes.code()).submit());
    assertThat(login.isLoggedIn()).isTrue();
    return login;
  }

  private PhoneLogin again(PhoneLogin login) {
    realm.realm().endSessions();
    return login.inAnotherTab(realm.realm().app("app"), Map.of()).enter(phone);
  }

  private PhoneLogin callFrom(PhoneLogin login) {
    realm.pbx().call(phone, login.dialledNumber());
    return login.finish();
  }

  private static void assertAskedForCode(PhoneLogin login) {
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.page().has("#kc-otp-login-form")).isTrue();
  }
}
