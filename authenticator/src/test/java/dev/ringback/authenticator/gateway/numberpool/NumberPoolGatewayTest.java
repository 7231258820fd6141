package dev.ringback.authenticator.gateway.numberpool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.gateway.Allocation;
import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.CallTime;
import dev.ringback.authenticator.gateway.Caller;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Line;
import dev.ringback.authenticator.gateway.Reception;
import dev.ringback.authenticator.webhook.WebhookKey;
import dev.ringback.authenticator.webhook.WebhookMessage;
import dev.ringback.authenticator.webhook.WebhookRefusal;
import dev.ringback.telephony.Attestation;
import dev.ringback.telephony.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPoolGatewayTest {

  private static final String SECRET = "a secret of twenty-four bytes and more";
  private static final Instant NOW = Instant.parse("2026-11-22T16:00:10Z");
  private static final PhoneNumber ANNA = new PhoneNumber("+79243555100");
  private static final Line DIALLED = new Line(new PhoneNumber("+79641115786"));

  private final NumberPoolGateway gateway = gateway(Attestation.NONE);

  @Test
  void aSignedEventIsTheReportOfACall() {
    Reception reception = receive(gateway, event("+79243555100", "A"));

    assertThat(reception)
        .isEqualTo(
            new Reception.Reported(
                new CallReport(
                    DIALLED,
                    new Caller.Shown(ANNA, Attestation.A),
                    Optional.of(new CallTime(NOW.minusSeconds(11), NOW.minusSeconds(8))),
                    Optional.of("1"))));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, '', true",
    "NONE, none, true",
    "NONE, A, true",
    "C, '', false",
    "C, none, false",
    "C, C, true",
    "C, B, true",
    "B, C, false",
    "B, B, true",
    "B, A, true",
    "A, none, false",
    "A, B, false",
    "A, A, true",
    "A, AA, false"
  })
  void theNetworkMustVouchForTheCallerAsTheGatewayDemands(
      Attestation minimum, String attested, boolean enough) {
    Caller caller = report(gateway(minimum), event("+79243555100", attested)).caller();

    assertThat(caller)
        .isEqualTo(
            enough
                ? new Caller.Shown(ANNA, Attestation.of(attested))
                : new Caller.Unattested(ANNA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "anonymous", "Anonymous", "Restricted", "UNAVAILABLE", "unknown"})
  void aWithheldNumberIsWrittenInManyWays(String from) {
    assertThat(report(gateway, event(from, "A")).caller()).isEqualTo(new Caller.Hidden());
  }

  @ParameterizedTest
  @ValueSource(strings = {"+79243555100", "0079243555100", "+7 (924) 355-51-00"})
  void aNumberMayBeWrittenInAnyInternationalWay(String from) {
    assertThat(report(gateway, event(from, "")).caller()).isEqualTo(new Caller.Shown(ANNA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "\"call\"",
        "{} {}",
        "{\"from\":\"+79243555100\",\"received_at\":\"2026-11-22T16:00:00Z\"}",
        "{\"to\":\"+79641115786\",\"from\":\"+79243555100\"}",
        "{\"to\":\"+79641115786\",\"from\":\"+79243555100\",\"received_at\":\"yesterday\"}",
      })
  void whatIsSignedAndNoEventIsUnreadable(String body) {
    Reception reception = receive(gateway, body);

    assertThat(reception).isInstanceOf(Reception.Unreadable.class);
    assertThat(((Reception.Unreadable) reception).explanation())
        .hasSizeGreaterThan(10)
        .doesNotContain("5100", "5786");
  }

  @Test
  void aNumberThatCannotBeReadIsNamedWithoutTheNumber() {
    assertThat(receive(gateway, event("sip:9243555100@pbx", "")))
        .isEqualTo(new Reception.UnreadableNumber("from", "aaa:92********@aaa"));
    assertThat(receive(gateway, event("+79243555100", "").replace("+79641115786", "5786")))
        .isEqualTo(new Reception.UnreadableNumber("to", "****"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "79243555100",
        "89243555100",
        "0079243555100",
        "sip:+79243555100@pbx.example",
        "sip:89243555100@pbx.example",
        "tel:+7-924-355-51-00"
      })
  void aPbxMayWriteNumbersOfItsRegionNationally(String from) {
    NumberPoolGateway national =
        gateway(
            new EventRules(Attestation.NONE, Optional.of("RU")),
            WebhookKey.of(SECRET),
            "+79641110000-+79641119999");

    CallReport report = report(national, event(from, "").replace("+79641115786", "89641115786"));

    assertThat(report.caller()).isEqualTo(new Caller.Shown(ANNA));
    assertThat(report.line()).isEqualTo(DIALLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+541123456789", "+5491123456789"})
  void aLineIsThatOfThePoolHoweverTheNumberIsWritten(String to) {
    NumberPoolGateway argentine =
        gateway(
            new EventRules(Attestation.NONE, Optional.empty()),
            WebhookKey.of(SECRET),
            "+541123456780-+541123456789");

    CallReport report = report(argentine, event("+5215512345678", "").replace("+79641115786", to));

    assertThat(report.line()).isEqualTo(new Line(new PhoneNumber("+541123456789")));
    assertThat(report.caller()).isEqualTo(new Caller.Shown(new PhoneNumber("+525512345678")));
  }

  @Test
  void ofAnUnsignedEventNothingIsRead() {
    WebhookMessage unsigned =
        new WebhookMessage("call_1", "1795363210", "v1,AAAA", new byte[] {'{'});

    assertThat(gateway.receive(unsigned, NOW))
        .isEqualTo(new Reception.Refused(WebhookRefusal.WRONG_SIGNATURE));
  }

  @Test
  void aCallFromTheFutureIsOneOfNow() {
    String event = event("+79243555100", "").replace("16:00:00", "16:00:11");

    assertThat(report(gateway, event).made().orElseThrow().latest()).isAfter(NOW);
  }

  @Test
  void withoutASecretThereAreNoNumbersAndNothingIsBelieved() {
    NumberPoolGateway secretless =
        gateway(
            new EventRules(Attestation.NONE, Optional.empty()), Optional.empty(), "+79641115786");

    assertThat(secretless.allocate(ANNA, "secret")).isInstanceOf(Allocation.Unavailable.class);
    assertThat(secretless.probe().map(GatewayFailure::reason)).contains("no_secret");
    assertThat(receive(secretless, event("+79243555100", "A")))
        .isEqualTo(new Reception.Refused(WebhookRefusal.WRONG_SIGNATURE));
  }

  @Test
  void withoutNumbersItSaysSo() {
    NumberPoolGateway empty =
        gateway(
            new EventRules(Attestation.NONE, Optional.empty()), WebhookKey.of(SECRET), "nonsense");

    assertThat(empty.probe().map(GatewayFailure::reason)).contains("no_number");
  }

  private static CallReport report(NumberPoolGateway gateway, String event) {
    return ((Reception.Reported) receive(gateway, event)).report();
  }

  private static Reception receive(NumberPoolGateway gateway, String event) {
    byte[] body = event.getBytes(StandardCharsets.UTF_8);
    String timestamp = Long.toString(NOW.getEpochSecond());
    return gateway.receive(
        new WebhookMessage(
            "call_1", timestamp, signature("call_1." + timestamp + "." + event), body),
        NOW);
  }

  private static String event(String from, String attestation) {
    return """
    {"call_id":"1","from":"%s","to":"+79641115786","received_at":"2026-11-22T16:00:00Z",\
    "attestation":"%s"}\
    """
        .formatted(from, attestation);
  }

  private static NumberPoolGateway gateway(Attestation minimum) {
    return gateway(
        new EventRules(minimum, Optional.empty()),
        WebhookKey.of(SECRET),
        "+79641110000-+79641119999");
  }

  private static NumberPoolGateway gateway(
      EventRules rules, Optional<WebhookKey> key, String numbers) {
    return new NumberPoolGateway(
        "id", "pbx", new NumberPool(List.of(numbers)), key, rules, new Random(1));
  }

  private static String signature(String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}
