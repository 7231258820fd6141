package dev.ringback.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.browser.AccountConsole;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.PasswordPage;
import dev.ringback.testkit.browser.PhonePage;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.browser.WindowOptions;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users read of their phone: in the account console, and before another one replaces it. */
@RingbackTest
class PhoneInTheAccountIT {

  private static final Map<String, String> ADD_PHONE = Map.of("kc_action", "verify-phone-by-call");

  private static final String SIGNING_IN = "account-security/signing-in";

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("phone-in-the-account", Flows::passwordOnly);
    app = realm.app("app");
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, 71, Phone number is verified, Lines whose call records you may see",
    "de-DE, 72, Telefonnummer ist bestätigt, 'Anschlüsse, deren Anrufe Sie sehen dürfen'",
    "fr-FR, 73, Numéro de téléphone vérifié, Lignes dont vous pouvez voir les appels",
    "ru-RU, 74, Номер телефона подтверждён, Линии"
  })
  void theProfilePageNamesAttributesInTheLanguageOfTheUser(
      String locale, String digits, String verified, String lines, Browser browser) {
    TestUser user = realm.user("reader" + digits).withVerifiedPhone("+792435551" + digits);
    Window window = browser.newWindow(WindowOptions.desktop().inLocale(locale));
    AccountConsole console = AccountConsole.open(window, realm.address());
    PasswordPage.of(window).logIn(user.username(), TestUser.PASSWORD);
    console.signedInAs();

    String page = console.read(realm.address(), "", verified);

    assertThat(page).contains(verified, lines).doesNotContain("ringback", "${");
  }

  @Test
  void theConsoleShowsThePhoneThatAnAdministratorSetAndThenTheOneThatCalled(
      Browser browser, Simulator phones) {
    TestUser user = realm.user("shown").withVerifiedPhone("+79243555177");
    Window window = browser.newWindow();
    AccountConsole console = AccountConsole.open(window, realm.address());
    PasswordPage.of(window).logIn(user.username(), TestUser.PASSWORD);
    console.signedInAs();

    String before = console.read(realm.address(), SIGNING_IN, "+7******5177");
    PhoneLogin.begin(app, ADD_PHONE)
        .as(user)
        .call(phones.handset("+79243555177"))
        .enter("+79243555178")
        .call(phones.handset("+79243555178"));
    String after = console.read(realm.address(), SIGNING_IN, "+7******5178");

    assertThat(before).contains("Verified by an administrator.");
    assertThat(after)
        .contains("Verified by a call from this phone.")
        .doesNotContain("+7******5177", "administrator");
  }

  @Test
  void theConsoleListsTheBrowserInWhichTheUserHasLoggedInByCall(
      Ringback ringback, Browser browser, Simulator phones) {
    TestRealm calls = ringback.realm("browser-in-the-account");
    TestUser user = calls.user("known").withVerifiedPhone("+79243555179");
    PhoneLogin.begin(calls.app("app"), "+79243555179").call(phones.handset("+79243555179"));
    Window window = browser.newWindow();
    AccountConsole console = AccountConsole.open(window, calls.address());
    PhonePage.of(window).tryAnotherWay().choose("Username and password");
    PasswordPage.of(window).logIn(user.username(), TestUser.PASSWORD);
    console.signedInAs();

    String page = console.read(calls.address(), SIGNING_IN, "Known browser");

    assertThat(page)
        .containsPattern("Last login by call on 20\\d\\d-\\d\\d-\\d\\d from 127\\.0\\.0\\.1")
        .doesNotContain("{", "ringback");
  }

  @Test
  void thePageSaysThatThePresentPhoneCallsFirstAndThatANewOneFollows(Simulator phones) {
    TestUser user = realm.user("changing").withVerifiedPhone("+79243555175");

    PhoneLogin action = PhoneLogin.begin(app, ADD_PHONE).as(user);
    String before = action.page().text("#reverse-call-present-phone");
    String lead = action.page().text("#reverse-call-lead");
    action.call(phones.handset("+79243555175"));

    assertThat(lead).contains("+7******5175");
    assertThat(before).contains("of your account so far", "call once more from the new phone");
    assertThat(action.page().text("#kc-page-title")).isEqualTo("Your new phone number");
    assertThat(action.page().text("#reverse-call-replaces")).contains("+7******5175");
    action.enter("+79243555176");
    assertThat(action.page().text("#reverse-call-lead"))
        .contains("From your new phone", "+7******5176");
  }

  @Test
  void aUserWithoutAPhoneReadsOfNoOther() {
    PhoneLogin action = PhoneLogin.begin(app, ADD_PHONE).as(realm.user("first"));

    assertThat(action.page().text("#kc-page-title")).isEqualTo("Your phone number");
    assertThat(action.page().has("#reverse-call-replaces")).isFalse();
  }
}
