package dev.ringback.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.ovh.Application;
import dev.ringback.simulator.ovh.Credential;
import dev.ringback.simulator.ovh.CredentialStatus;
import dev.ringback.simulator.ovh.PabxRecord;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of OVH's on which a customer is asked, and the recordings. */
@RingbackTest
class SimulatedOvhIT {

  private static final Pattern VALIDATION_URL = Pattern.compile("\"validationUrl\":\"([^\"]+)\"");
  private static final int SECONDS = 42;

  @AutoClose private final Simulator simulator = Simulator.start(0);
  @AutoClose private final Simulator elsewhere = Simulator.start(0);
  private final Application application = simulator.ovh().application("it", "its-secret");

  @ParameterizedTest
  @CsvSource({"#ovh-authorize, VALIDATED", "#ovh-refuse, REFUSED"})
  void eitherButtonLeadsBackToWhoeverAsked(
      String button, CredentialStatus status, Browser browser) {
    application.customer("xy12345-ovh");
    URI back = URI.create(elsewhere.address() + "/?from=%2B79243555100");
    Window window = browser.newWindow();
    window.open(asks(back));

    window.page().click(button);

    assertThat(window.awaitAddress(back::equals)).isEqualTo(back);
    assertThat(application.credentials()).extracting(Credential::status).containsExactly(status);
  }

  @Test
  void aRecordingPlaysInABrowserAndLastsAsLongAsItsCall(Browser browser) {
    PabxRecord call =
        PabxRecord.of(
            7,
            Instant.parse("2026-07-01T10:00:00Z"),
            Duration.ofSeconds(SECONDS),
            "0033972101010",
            "0079243555100");
    application.customer("firm").billingAccount("bill").line("0033972101010").keep(call);
    Window window = browser.newWindow();

    window.open(simulator.ovh().recording(application, call));
    window.page().waitForFunction("document.querySelector('video').readyState > 0");

    Object duration = window.page().evaluate("document.querySelector('video').duration");
    assertThat(((Number) duration).doubleValue()).isEqualTo(SECONDS);
    window.page().evaluate("document.querySelector('video').currentTime = 40");
    window.page().waitForFunction("document.querySelector('video').ended");
  }

  private URI asks(URI redirection) {
    String rules =
        "{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/telephony/*\"}],\"redirection\":\"%s\"}"
            .formatted(redirection);
    String pending =
        Loopback.send(
                Loopback.json(URI.create(simulator.ovh().endpoint() + "/auth/credential"), rules)
                    .header("X-Ovh-Application", application.key()))
            .body();
    Matcher address = VALIDATION_URL.matcher(pending);
    assertThat(address.find()).isTrue();
    return URI.create(address.group(1));
  }
}
