package dev.ringback.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.AppLogin;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.PasswordPage;
import dev.ringback.testkit.browser.PhonePage;
import dev.ringback.testkit.browser.WaitingPage;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.browser.WindowOptions;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RingbackTest
class LoginByPhoneIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static OidcApp app;

  private Window window;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("login-by-phone");
    app = realm.app("app");
  }

  @BeforeEach
  void deliverByWebhook(Browser browser) {
    realm.component("telefon-ip").set("delivery", "webhook");
    window = browser.newWindow();
  }

  @Test
  void tokensSayWhichPhoneCalledAndWhen(Simulator phones) {
    OidcApp demoApp = realm.existingApp("demo-app");
    AppLogin login = demoApp.login();
    window.open(login.address());
    WaitingPage waiting = PhonePage.of(window).enter(PHONE);
    long before = Instant.now().getEpochSecond();

    phones.handset(PHONE).calls(waiting.dialledNumber());
    Tokens tokens = login.redeem(window).tokens();

    for (JsonNode claims : List.of(tokens.idTokenClaims(), tokens.accessTokenClaims())) {
      assertThat(claims.path("phone_number").asText()).isEqualTo(PHONE);
      assertThat(claims.path("phone_number_verified").asBoolean()).isTrue();
      assertThat(claims.path("phone_number_verified_at").asLong()).isBetween(before, before + 20);
      assertThat(claims.path("amr")).extracting(JsonNode::asText).containsExactly("tel");
    }
    assertThat(demoApp.userInfo(tokens).body()).contains("\"phone_number\":\"" + PHONE + "\"");
  }

  @Test
  void keycloaksOwnPhoneScopeSaysItToo(Simulator phones) {
    AppLogin login = app.login(Map.of("scope", "openid phone"));
    window.open(login.address());
    WaitingPage waiting = PhonePage.of(window).enter(PHONE);

    phones.handset(PHONE).calls(waiting.dialledNumber());
    JsonNode claims = login.redeem(window).tokens().idTokenClaims();

    assertThat(claims.path("phone_number").asText()).isEqualTo(PHONE);
    assertThat(claims.path("phone_number_verified").asBoolean()).isTrue();
  }

  @Test
  void theQrCodeDialsTheNumberOnThePage() {
    window.open(app.login().address());

    WaitingPage waiting = PhonePage.of(window).enter(PHONE);

    assertThat(QrCodes.read(waiting.qrCode())).isEqualTo("tel:" + waiting.dialledNumber());
  }

  @Test
  void reloadingKeepsTheNumberAndTheRemainingTime() {
    window.open(app.login().address());
    WaitingPage before = PhonePage.of(window).enter(PHONE);
    String number = before.dialledNumber();
    int secondsLeft = before.secondsLeft();

    window.reload();

    WaitingPage after = WaitingPage.of(window);
    assertThat(after.dialledNumber()).isEqualTo(number);
    assertThat(after.secondsLeft()).isBetween(secondsLeft - 10, secondsLeft);
  }

  @Test
  void withoutScriptTheButtonDoesTheSame(Browser browser, Simulator phones) {
    Window plain = browser.newWindow(WindowOptions.phone().withoutScript());
    AppLogin login = app.login();
    plain.open(login.address());
    WaitingPage waiting = PhonePage.of(plain).enter(PHONE);

    waiting.pressIHaveCalled();
    assertThat(WaitingPage.of(plain).message()).contains("not arrived yet");
    phones.handset(PHONE).calls(waiting.dialledNumber());
    WaitingPage.of(plain).awaitNews().pressIHaveCalled();

    assertThat(login.redeem(plain).tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("anna");
  }

  @Test
  void aNewNumberIsAnotherOneAndTheOldOneIsWorthless(Simulator phones) {
    AppLogin login = app.login();
    window.open(login.address());
    WaitingPage waiting = PhonePage.of(window).enter(PHONE);
    String old = waiting.dialledNumber();

    String fresh = waiting.askForNewNumber().dialledNumber();
    phones.handset(PHONE).calls(old);
    assertThat(fresh).isNotEqualTo(old);
    assertThat(WaitingPage.of(window).dialledNumber()).isEqualTo(fresh);
    phones.handset(PHONE).calls(fresh);

    assertThat(login.redeem(window).tokens().idToken()).isNotEmpty();
  }

  @Test
  void anotherPhoneCanBeEntered(Simulator phones) {
    AppLogin login = app.login();
    window.open(login.address());

    WaitingPage waiting =
        PhonePage.of(window).enter("+79161112233").changePhone().enter("+79161234567");
    phones.handset("+79161234567").calls(waiting.dialledNumber());

    assertThat(login.redeem(window).tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("boris");
  }

  @Test
  void whoCannotCallLogsInAnotherWay() {
    TestUser carla = realm.user("carla");
    AppLogin login = app.login();
    window.open(login.address());
    WaitingPage waiting = PhonePage.of(window).enter(PHONE);

    waiting.tryAnotherWay().choose("Username and password");
    PasswordPage.of(window).logIn(carla.username(), TestUser.PASSWORD);

    assertThat(login.redeem(window).tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("carla");
  }

  @Test
  void whatIsNoPhoneNumberIsExplainedAtTheField() {
    window.open(app.login().address());

    PhonePage page = PhonePage.of(window).enterInVain("call me <img onerror=alert(1)>");

    assertThat(page.error()).isNotBlank();
    assertThat(page.phone()).isEqualTo("call me <img onerror=alert(1)>");
  }

  @Test
  void thePageSpeaksTheLanguageOfThePerson(Browser browser) {
    Window russian = browser.newWindow(WindowOptions.phone().inLocale("ru-RU"));

    russian.open(app.login().address());

    PhonePage.of(russian);
    assertThat(russian.page().getAttribute("html", "lang")).isEqualTo("ru");
    assertThat(russian.text()).contains("звон");
  }
}
