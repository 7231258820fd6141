package dev.ringback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.sip.NeedsTelephoneNetwork;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the recipes for Asterisk and FreeSWITCH are built on: a command that reports one call. */
@NeedsTelephoneNetwork
class OtherExchangesIT {

  private static final String SECRET = "whsec_dGhpcnR5LXR3by1ieXRlcy1vZi1yYW5kb20tc2VjcmV0";
  private static final String DECODED = "thirty-two-bytes-of-random-secret";
  private static final String DIALLED = "+79641110001";

  private CallReceiver keycloak;

  @BeforeEach
  void startReceiver() {
    keycloak = CallReceiver.start(new WebhookSignature(DECODED));
  }

  @AfterEach
  void stopReceiver() {
    keycloak.close();
  }

  @Test
  void aCallIsReportedAndSignedWithASecretThatIsWrittenInBase64() {
    ReportCallCommand command = report("1795376137.4", "+79243555100", DIALLED);

    assertThat(command).isEqualTo(new ReportCallCommand(0, ""));
    assertThat(keycloak.awaitCallTo(DIALLED).caller()).isEqualTo("+79243555100");
    assertThat(keycloak.awaitCallTo(DIALLED).attestation()).isEqualTo("none");
  }

  @Test
  void aCallThatIsReportedTwiceIsOneCall() {
    report("1795376137.5", "+79243555100", DIALLED);
    report("1795376137.5", "+79243555100", DIALLED);

    assertThat(keycloak.callsTo(DIALLED)).hasSize(2);
    assertThat(keycloak.callsTo(DIALLED))
        .extracting(CallReport::id)
        .containsOnly(keycloak.awaitCallTo(DIALLED).id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anonymous",
        "",
        "+79243555100;cpc=ordinary",
        "x79243555100",
        "+7924355510O",
        "<sip:+79243555100@x>",
        "+79243555100,+79243555101",
        "+٧٩٢٤٣٥٥٥١٠٠"
      })
  void aCallerThatIsNoNumberAndNothingElseIsAnonymous(String from) {
    report("1795376137.6", from, DIALLED);

    assertThat(keycloak.awaitCallTo(DIALLED).caller()).isEqualTo("anonymous");
  }

  @Test
  void aReportThatIsRefusedIsAFailureThatTellsNoNumber() {
    keycloak.answersNext(401);

    ReportCallCommand command = report("1795376137.7", "+79243555100", DIALLED);

    assertThat(command.exitCode()).isEqualTo(1);
    assertThat(command.said())
        .isEqualToIgnoringNewLines(
            "call from +7******5100 to +7******0001 not reported: Keycloak answers 401");
  }

  @Test
  void whoeverCallsItWronglyIsTold() {
    assertThat(report("1795376137.8").said()).contains("report_call.py CALL-ID FROM TO");
    assertThat(report("1795376137.9", "+79243555100", "alice").said()).contains("TO is no number");
    assertThat(ReportCallCommand.run(Map.of("RINGBACK_URL", ""), "1", "2", "3").said())
        .contains("RINGBACK_URL is not set");
  }

  private ReportCallCommand report(String... arguments) {
    Map<String, String> settings =
        Map.of("RINGBACK_URL", keycloak.address(), "RINGBACK_SECRET", SECRET);
    return ReportCallCommand.run(settings, arguments);
  }
}
