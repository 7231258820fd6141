package dev.ringback.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small office: one number, one person after the other and several at once. */
@RingbackTest
class PoolOfOneNumberIT {

  private static final String ANOTHER_PHONE = "+79161234567";

  private static PoolRealm realm;
  private static OidcApp app;
  private static OidcApp anotherApp;
  private static int people;

  private TestUser person;
  private String number;
  private String phone;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "pool-of-one-number", PoolRealm.ONE);
    app = realm.realm().app("app");
    anotherApp = realm.realm().app("another-app");
  }

  /** Each with a number and a phone of its own: nothing is reserved from the test before. */
  @BeforeEach
  void letAPersonIn() {
    number = "+7964112%04d".formatted(people);
    realm.set("numbers", number);
    phone = "+792435557%02d".formatted(++people);
    person = realm.realm().user("person" + people).withVerifiedPhone(phone);
    realm.realm().events().clear();
  }

  @Test
  void whoLoggedOutLogsInAgainAtOnce() {
    PhoneLogin first = realm.begin(phone);
    call(first);
    person.admin().logout();

    PhoneLogin second = first.inAnotherTab(app, Map.of()).enter(phone);
    call(second);

    assertThat(first.isLoggedIn()).isTrue();
    assertThat(second.isLoggedIn()).isTrue();
    assertThat(realm.realm().events().errors()).isEmpty();
  }

  @Test
  void aNewNumberThatIsAskedForIsTheSameOne() {
    PhoneLogin login = realm.begin(phone);

    for (int restart = 0; restart < 3; restart++) {
      login.press("reverse-call-again", "restart");
      assertThat(login.dialledNumber()).isEqualTo(number);
    }
    call(login);

    assertThat(login.isLoggedIn()).isTrue();
  }

  @Test
  void whoChoseAnotherPhoneMayComeBackToTheFirst() {
    PhoneLogin login = realm.begin(phone);

    login.press("reverse-call-again", "change_phone").enter(ANOTHER_PHONE);
    login.press("reverse-call-again", "change_phone").enter(phone);
    call(login);

    assertThat(login.isLoggedIn()).isTrue();
  }

  @Test
  void anotherAppInTheSameBrowserTakesTheNumberOver() {
    PhoneLogin first = realm.begin(phone);

    PhoneLogin second = first.inAnotherTab(anotherApp, Map.of()).enter(phone);
    realm.pbx().call(phone, number);

    assertThat(second.state()).isEqualTo("verified");
    assertThat(first.state()).isEqualTo("cancelled");
    assertThat(second.finish().isLoggedIn()).isTrue();
    assertThat(first.finish().isLoggedIn()).isFalse();
  }

  @Test
  void twoPhonesShareTheNumberAtTheSameTime() {
    PhoneLogin first = realm.begin(phone);
    PhoneLogin second = realm.begin(ANOTHER_PHONE);

    realm.pbx().call(ANOTHER_PHONE, number);
    call(first);

    assertThat(first.isLoggedIn()).isTrue();
    assertThat(second.finish().isLoggedIn()).isTrue();
  }

  @Test
  void aHiddenCallIsToldOnThePageOfANumberThatWasAskedForAnew() {
    PhoneLogin login = realm.begin(phone);
    login.press("reverse-call-again", "restart");

    realm.pbx().call("anonymous", number);

    assertThat(login.hint()).isEqualTo("number_hidden");
  }

  @Test
  void aCallFromAnotherPhoneIsToldOnThePageAndThePageWaitsOn() {
    PhoneLogin login = realm.begin(phone);

    realm.pbx().call(ANOTHER_PHONE, number);

    assertThat(login.hint()).isEqualTo("wrong_caller");
    assertThat(login.finish().shownHint()).contains("from another phone");
    call(login);
    assertThat(login.isLoggedIn()).isTrue();
  }

  private static void call(PhoneLogin login, String phone) {
    realm.pbx().call(phone, login.dialledNumber());
    login.finish();
  }

  private void call(PhoneLogin login) {
    call(login, phone);
  }
}
