package dev.ringback.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.testkit.sip.NeedsTelephoneNetwork;
import dev.ringback.testkit.sip.RawCalls;
import dev.ringback.testkit.sip.Telephone;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every call is declined, and reported once. Each test dials a number of its own. */
@NeedsTelephoneNetwork
class ReportedCallsIT {

  private static final String PHONE = "+79243555100";

  private static TelephoneLine line;

  @BeforeAll
  static void openLine() {
    line = TelephoneLine.open();
  }

  @AfterAll
  static void closeLine() {
    line.close();
  }

  @Test
  void aCallIsDeclinedAndReported() {
    line.phone(PHONE).calls("+79641110001");

    CallReport report = line.callTo("+79641110001");
    assertThat(report.caller()).isEqualTo(PHONE);
    assertThat(report.attestation()).isEqualTo("none");
    assertThat(report.body().path("call_id").asText()).isNotBlank();
    assertThat(report.body().path("received_at").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.]\\d{3}Z");
    assertThat(report.body()).hasSize(5);
  }

  @Test
  void aCallWhoseAnswersAreSlowToArriveIsOneCall() {
    line.phone(PHONE).callsOverASlowLine("+79641110002");

    line.assertReports("+79641110002", 1);
  }

  @Test
  void aCallThatArrivesOverTwoWaysIsOneCall() {
    line.phone(PHONE).callsOverTwoWays("+79641110003");

    line.assertReports("+79641110003", 1);
  }

  @Test
  void twoCallsOfOnePhoneAreTwoCalls() {
    Telephone phone = line.phone(PHONE);

    phone.calls("+79641110004");
    phone.calls("+79641110004");

    line.assertReports("+79641110004", 2);
    assertThat(line.keycloak().callsTo("+79641110004"))
        .extracting(CallReport::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void aReportIsRepeatedUntilItIsAccepted() {
    line.keycloak().answersNext(503, 429);

    line.phone(PHONE).calls("+79641110005");

    line.assertReports("+79641110005", 3);
    assertThat(line.keycloak().callsTo("+79641110005"))
        .extracting(CallReport::id)
        .containsOnly(line.callTo("+79641110005").id());
  }

  @Test
  void aRepeatedReportTellsTheTimeOfTheAttempt() {
    line.keycloak().answersNext(503, 503, 503);

    line.phone(PHONE).calls("+79641110006");

    line.assertReports("+79641110006", 4);
    assertThat(line.keycloak().callsTo("+79641110006"))
        .extracting(CallReport::timestamp)
        .isSorted()
        .satisfies(times -> assertThat(times.get(3)).isGreaterThan(times.get(0)));
  }

  @Test
  void aReportThatIsRefusedIsNotRepeated() {
    line.keycloak().answersNext(401);

    line.phone(PHONE).calls("+79641110007");

    line.assertReports("+79641110007", 1);
    assertThat(line.kamailio().logText())
        .contains("call from +7******5100 to +7******0007 not reported: Keycloak answers 401");
  }

  @Test
  void aReportIsGivenUpWhenNobodyWaitsForItAnyMore() {
    Map<String, String> settings =
        Map.of("RINGBACK_URL", "http://127.0.0.1:1/", "RINGBACK_PATIENCE_SECONDS", "1");
    try (TelephoneLine deadLine = TelephoneLine.with(settings)) {

      deadLine.phone(PHONE).calls("+79641110008");

      await()
          .until(
              deadLine.kamailio()::logText,
              log -> log.contains("to +7******0008 not reported: Keycloak cannot be reached"));
    }
  }

  @Test
  void theLogTellsNoNumberAndNoSecret() {
    line.phone(PHONE).calls("+79641110009");
    line.assertReports("+79641110009", 1);

    String log = line.kamailio().logText();

    assertThat(log).contains("call from +7******5100 to +7******0009 reported");
    assertThat(log).doesNotContain("9243555100", "9641110009", TelephoneLine.SECRET);
  }

  @Test
  void theLogQuotesNothingOfWhatCannotBeParsed() {
    try (RawCalls calls = line.kamailio().rawCalls()) {
      calls.send(call("f: <sip:+79243555101@x>;tag=2"));
      calls.send(call("P-Asserted-Identity: <sip:+79243555100"));
      calls.send(call("Via: SIP/2.0/UDP +79243555100 <"));
      calls.send(call("CSeq: +79243555100"));
      calls.send("+79243555100 of nothing SIP\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    line.phone(PHONE).calls("+79641110010");
    line.callTo("+79641110010");

    assertThat(line.kamailio().logText()).doesNotContain("9243555100", "9243555101");
  }

  private static byte[] call(String field) {
    return String.join(
            "\r\n",
            "INVITE sip:+79641110011@127.0.0.1 SIP/2.0",
            "Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-1",
            "From: <sip:+79243555100@127.0.0.1>;tag=1",
            "To: <sip:+79641110011@127.0.0.1>",
            "Call-ID: " + field.hashCode(),
            "CSeq: 1 INVITE",
            field,
            "Max-Forwards: 70",
            "Content-Length: 0",
            "",
            "")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
