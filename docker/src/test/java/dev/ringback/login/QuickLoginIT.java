package dev.ringback.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.browser.AccountConsole;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.PhonePage;
import dev.ringback.testkit.browser.WaitingPage;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.realm.TestRealm;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person notices of the time between the call and the page behind it. */
@RingbackTest
@Alone("measures times")
class QuickLoginIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("quick-login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "poll"})
  void whoeverCallsIsInTheAccountConsoleWithinThreeSeconds(
      String delivery, Browser browser, Simulator phones) {
    realm.component("telefon-ip").set("delivery", delivery);
    Window window = browser.newWindow();
    AccountConsole console = AccountConsole.open(window, realm.address());
    WaitingPage waiting = PhonePage.of(window).enter("8 (924) 355-51-00");

    phones.handset(PHONE).calls(waiting.dialledNumber());
    Instant called = Instant.now();
    window.awaitAddress(address -> address.getPath().contains("/account"));

    assertThat(Duration.between(called, Instant.now())).isLessThan(Duration.ofSeconds(3));
    assertThat(console.signedInAs()).isEqualTo("Anna Example");
  }
}
