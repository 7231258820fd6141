package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.browser.AccountConsole;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.PasswordPage;
import dev.ringback.testkit.browser.PhonePage;
import dev.ringback.testkit.browser.WaitingPage;
import dev.ringback.testkit.browser.Window;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way of somebody who has only ever used a PBX: a password at first, then a call. */
@RingbackTest
class PbxUserEnrolsIT {

  private static final String PHONE = "+79243555188";

  @Test
  void whoWasNeverSeenLogsInByPasswordEnrolsThePhoneAndThenCalls(
      Ringback ringback, Browser browser, Simulator phones) {
    Office office = Office.create(ringback, "pbx-enrols");
    office.hires("a@office.example.org");
    OidcApp app = office.realm().app("app");
    Window window = browser.newWindow();

    AccountConsole console = AccountConsole.open(window, office.realm().address());
    PhonePage.of(window).tryAnotherWay().choose("Username and password");
    PasswordPage.of(window).logIn("a@office.example.org", Office.PASSWORD);
    assertThat(console.signedInAs()).isEqualTo("Alexej Example");

    window.open(app.login(Map.of("kc_action", "verify-phone-by-call")).address());
    WaitingPage enrolling = PhonePage.of(window).enter("8 924 355-51-88");
    phones.handset(PHONE).calls(enrolling.dialledNumber());
    window.awaitAddress(app::isBackAt);

    Window nextDay = browser.newWindow();
    AccountConsole again = AccountConsole.open(nextDay, office.realm().address());
    WaitingPage waiting = PhonePage.of(nextDay).enter("8 924 355-51-88");
    phones.handset(PHONE).calls(waiting.dialledNumber());

    assertThat(again.signedInAs()).isEqualTo("Alexej Example");
  }
}
