package dev.ringback.authenticator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookKeyTest {

  /** The example that the libraries of Standard Webhooks are tested with. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final Instant SENT = Instant.ofEpochSecond(1614265330);

  private final WebhookKey key = WebhookKey.of(SECRET).orElseThrow();

  @Test
  void theExampleOfTheSpecificationIsGenuine() {
    assertThat(key.refusal(signed(SIGNATURE), SENT)).isEmpty();
  }

  @Test
  void theExampleOfTheSpecificationIsSignedAsItIs() {
    assertThat(
            key.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", SENT, BODY.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(SIGNATURE);
  }

  @Test
  void aSecretMayBeAnyTextOfWhichTheBytesAreTheKey() {
    WebhookKey plain = WebhookKey.of("a secret of twenty-four bytes and more").orElseThrow();
    // printf '%s' 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}' | openssl dgst
    // -sha256 -hmac 'a secret of twenty-four bytes and more' -binary | base64
    String signature = "v1,fpd5zcEbFCBWt6LZvNdXTfiG5cyFr0P/I/T7g2vkNVE=";

    assertThat(plain.refusal(signed(signature), SENT)).isEmpty();
    assertThat(key.refusal(signed(signature), SENT)).contains(WebhookRefusal.WRONG_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1,AAAA %s",
        "%s v1,AAAA",
        "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZ %s"
      })
  void oneRightSignatureAmongSeveralIsEnough(String signatures) {
    assertThat(key.refusal(signed(signatures.formatted(SIGNATURE)), SENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1O",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=",
        "v1,",
        "v1",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
      })
  void aSignatureThatIsCutShortOrOfAnotherVersionIsNone(String signature) {
    assertThat(key.refusal(signed(signature), SENT)).contains(WebhookRefusal.WRONG_SIGNATURE);
  }

  @Test
  void whateverIsChangedTheSignatureNoLongerFits() {
    String time = "1614265330";
    String id = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    assertThat(key.refusal(message(id, time, BODY + " "), SENT))
        .contains(WebhookRefusal.WRONG_SIGNATURE);
    assertThat(key.refusal(message(id + "x", time, BODY), SENT))
        .contains(WebhookRefusal.WRONG_SIGNATURE);
    assertThat(key.refusal(message(id, "1614265331", BODY), SENT))
        .contains(WebhookRefusal.WRONG_SIGNATURE);
  }

  @Test
  void aClockMayBeOffByFiveMinutesAndNoMore() {
    Duration tolerance = WebhookKey.TOLERANCE;

    assertThat(key.refusal(signed(SIGNATURE), SENT.plus(tolerance))).isEmpty();
    assertThat(key.refusal(signed(SIGNATURE), SENT.minus(tolerance))).isEmpty();
    assertThat(key.refusal(signed(SIGNATURE), SENT.plus(tolerance).plusMillis(1)))
        .contains(WebhookRefusal.WRONG_TIME);
    assertThat(key.refusal(signed(SIGNATURE), SENT.minus(tolerance).minusMillis(1)))
        .contains(WebhookRefusal.WRONG_TIME);
  }

  @Test
  void onlyAGenuineMessageTellsThatTheClockIsWrong() {
    assertThat(key.refusal(signed("v1,AAAA"), SENT.plusSeconds(900)))
        .contains(WebhookRefusal.WRONG_SIGNATURE);
  }

  @Test
  void aMissingHeaderIsNoSignature() {
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);

    assertThat(key.refusal(new WebhookMessage(null, "1614265330", SIGNATURE, body), SENT))
        .contains(WebhookRefusal.UNSIGNED);
    assertThat(key.refusal(new WebhookMessage("msg", null, SIGNATURE, body), SENT))
        .contains(WebhookRefusal.UNSIGNED);
    assertThat(key.refusal(new WebhookMessage("msg", "1614265330", null, body), SENT))
        .contains(WebhookRefusal.UNSIGNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1614265330", "1614265330.0", "99999999999999999999"})
  void aTimestampIsAWholeNumberOfSeconds(String timestamp) {
    assertThat(key.refusal(message("msg", timestamp, BODY), SENT))
        .contains(WebhookRefusal.UNSIGNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"msg.1", "msg 1", "msg\n1", "mës"})
  void anIdHasNoFullStopThatCouldMoveTheBorder(String id) {
    assertThat(key.refusal(message(id, "1614265330", BODY), SENT))
        .contains(WebhookRefusal.UNSIGNED);
  }

  @Test
  void aBodyOfMoreThanEightKibibytesIsNotLookedAt() {
    assertThat(key.refusal(message("msg", "1614265330", "x".repeat(8193)), SENT))
        .contains(WebhookRefusal.TOO_LARGE);
    assertThat(key.refusal(message("msg", "1614265330", "x".repeat(8192)), SENT))
        .contains(WebhookRefusal.WRONG_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_!"})
  void whatHoldsNoKeyIsNoSecret(String secret) {
    assertThat(WebhookKey.of(secret)).isEmpty();
  }

  @Test
  void aMessageDoesNotTellItsContentInALog() {
    assertThat(signed(SIGNATURE)).hasToString("webhook of 20 bytes");
  }

  private static WebhookMessage signed(String signatures) {
    return new WebhookMessage(
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "1614265330",
        signatures,
        BODY.getBytes(StandardCharsets.UTF_8));
  }

  private static WebhookMessage message(String id, String timestamp, String body) {
    return new WebhookMessage(id, timestamp, SIGNATURE, body.getBytes(StandardCharsets.UTF_8));
  }
}
