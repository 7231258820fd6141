package dev.ringback.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An earlier step has said who the user is: then only that user's own phone counts. */
@RingbackTest
class SecondFactorIT {

  private static final String PHONE = "+79243555110";
  private static final String ATTACKER = "+79161234567";

  private static TestRealm ifThereIsAPhone;
  private static TestRealm always;
  private static TestRealm afterUsername;
  private static OidcApp app;
  private static TestUser ida;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    ifThereIsAPhone = ringback.realm("second-factor", Flows::callAfterPasswordIfThereIsAPhone);
    always = ringback.realm("second-factor-always", Flows::callAfterPassword);
    afterUsername = ringback.realm("after-username", Flows::callAfterUsername);
    app = ifThereIsAPhone.app("app");
    ida = ifThereIsAPhone.user("ida").withVerifiedPhone(PHONE);
  }

  @Test
  void afterThePasswordTheUsersOwnPhoneCalls(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app).as(ida);

    assertThat(login.page().text("#reverse-call-lead")).contains("+7******5110");
    login.call(phones.handset(PHONE));

    assertThat(login.isLoggedIn()).isTrue();
  }

  @Test
  void withoutTheCallThePasswordIsNotEnough() {
    PhoneLogin login = PhoneLogin.begin(app).as(ida);

    login.finish();

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.isWaitingForACall()).isTrue();
  }

  @Test
  void anotherPhoneCannotBeChosen(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app).as(ida);
    String dialled = login.dialledNumber();
    HttpForm form = login.page().form("reverse-call-finish");

    HttpPage afterTyping = form.fill("phone_number", ATTACKER).submit();
    phones.handset(ATTACKER).calls(dialled);
    login.show(afterTyping).finish();

    assertThat(afterTyping.text("#reverse-call-lead")).contains("+7******5110");
    assertThat(afterTyping.has("button[name=change_phone]")).isFalse();
    assertThat(login.isLoggedIn()).isFalse();
  }

  @Test
  void whoHasNoPhoneIsNotAskedForACallWhereItIsOptional() {
    TestUser jan = ifThereIsAPhone.user("jan");

    assertThat(PhoneLogin.begin(app).as(jan).isLoggedIn()).isTrue();
  }

  @Test
  void whoHasNoPhoneIsTurnedAwayWhereTheCallIsRequired() {
    TestUser kim = always.user("kim");

    PhoneLogin login = PhoneLogin.begin(always.app("app")).as(kim);

    assertThat(login.page().status()).isEqualTo(400);
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(always.events().ofType("LOGIN")).isEmpty();
  }

  @Test
  void aNameAloneNeverLeadsToAddingAPhone() {
    TestUser lea = afterUsername.user("lea");

    PhoneLogin login = PhoneLogin.begin(afterUsername.app("app-of-lea")).as(lea);

    assertThat(login.page().status()).isEqualTo(400);
    assertThat(login.page().has("form#reverse-call-phone")).isFalse();
    assertThat(afterUsername.events().ofType("LOGIN")).isEmpty();
  }

  @Test
  void aNameAndTheCallOfItsPhoneAreEnoughWhereTheFlowSaysSo(Simulator phones) {
    TestUser mia = afterUsername.user("mia").withVerifiedPhone("+79243555112");
    PhoneLogin login = PhoneLogin.begin(afterUsername.app("app-of-mia")).as(mia);

    login.call(phones.handset("+79243555112"));

    assertThat(login.isLoggedIn()).isTrue();
  }

  @Test
  void loggingInAgainAsksForTheCallOfTheSameUser(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("log-in-again");
    OidcApp again = realm.app("app");
    PhoneLogin first = PhoneLogin.begin(again);
    first.enter("+79243555100");
    assertThat(first.call(phones.handset("+79243555100")).isLoggedIn()).isTrue();

    HttpPage second = first.browser().open(again.login(Map.of("prompt", "login")).address());

    assertThat(second.text("#reverse-call-lead")).contains("+7******5100");
    assertThat(second.has("button[name=change_phone]")).isFalse();
  }
}
