package dev.ringback.simulator.ovh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.SetClock;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.web.Request;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedCallsTest {

  private final SetClock clock = new SetClock();
  @AutoClose private final Simulator simulator = Simulator.start(0, clock);
  private final Application application = simulator.ovh().application("signs", "its-secret");
  private final OvhProgram program = new OvhProgram(simulator, application);

  /** The hash was computed by {@code sha1sum}. */
  @Test
  void aSignatureIsThatOfTheGuide() {
    Request call =
        new Request(
            "GET",
            "https://eu.api.ovh.com/1.0/domain/zone/?a=b",
            "/1.0/domain/zone/",
            Map.of("a", "b"),
            Map.of(),
            "");

    String signature = Signature.of("AS", "CK", call, "1457018875");

    assertThat(signature).isEqualTo("$1$eaf8a4ea2d586588fe8f1059af6b46e253ed8c3a");
  }

  @Test
  void aSignedCallOfAValidatedKeyGoesThrough() {
    Answered answered = program.linkedTo("customer").get("/telephony");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.text()).isEqualTo("[]");
  }

  @Test
  void whatIsSignedIncludesTheQuery() {
    Answered answered = program.linkedTo("customer").get("/telephony?x=%20y&z");

    assertThat(answered.status()).isEqualTo(200);
  }

  @Test
  void anUnknownApplicationIsRefused() {
    Answered answered = program.send("GET", "/telephony", Map.of("X-Ovh-Application", "x"), "");

    assertRefused(answered, 403, "INVALID_KEY");
  }

  @Test
  void aCallWithoutASignatureIsRefused() {
    assertRefused(program.send("GET", "/telephony", Map.of(), ""), 403, "NOT_CREDENTIAL");
  }

  @Test
  void aConsumerKeyThatNobodyAskedForIsRefused() {
    assertRefused(program.get("/telephony"), 403, "NOT_CREDENTIAL");

    Answered answered = program.get("/telephony", Map.of("X-Ovh-Consumer", "made-up"));

    assertRefused(answered, 403, "INVALID_CREDENTIAL");
  }

  @Test
  void aWrongSignatureIsRefused() {
    program.linkedTo("customer");

    Answered answered =
        program.get("/telephony", Map.of("X-Ovh-Signature", "$1$" + "0".repeat(40)));

    assertRefused(answered, 400, "INVALID_SIGNATURE");
  }

  @ParameterizedTest
  @CsvSource({"-31, 400", "-30, 200", "30, 200", "31, 400"})
  void aTimestampIsGoodForThirtySeconds(long off, int status) {
    program.linkedTo("customer");
    String time = Long.toString(clock.instant().getEpochSecond() + off);

    Answered answered = program.callAt(time, "GET", "/telephony", "", Map.of());

    assertThat(answered.status()).isEqualTo(status);
  }

  @Test
  void aTimestampThatIsNoneIsOutOfTime() {
    program.linkedTo("customer");

    Answered answered = program.callAt("now", "GET", "/telephony", "", Map.of());

    assertRefused(answered, 400, "QUERY_TIME_OUT");
  }

  @Test
  void onlyWhoAsksOvhForTheTimeGetsThroughWhenItsClockIsAhead() {
    program.linkedTo("customer");
    application.behave(Behaviour.asDocumented().withClockSkew(Duration.ofMinutes(10)));
    String own = Long.toString(clock.instant().getEpochSecond());

    assertRefused(program.callAt(own, "GET", "/telephony", "", Map.of()), 400, "QUERY_TIME_OUT");
    assertThat(program.get("/telephony").status()).isEqualTo(200);
  }

  @Test
  void theTimeIsToldToAnybody() {
    Answered answered = new HttpProbe(simulator.ovh().endpoint()).get("/auth/time");

    assertThat(answered.text()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me", "/telephonyx", "/auth/details"})
  void whatNoRuleNamesIsNotGranted(String path) {
    assertRefused(program.linkedTo("customer").get(path), 403, "NOT_GRANTED_CALL");
  }

  @Test
  void aRuleGrantsItsMethodOnly() {
    program.linkedTo("customer");

    Answered answered = program.call("DELETE", "/telephony/a/line/b/records/1", "", Map.of());

    assertRefused(answered, 403, "NOT_GRANTED_CALL");
  }

  @Test
  void aKeyIsGoodUntilItsTimeIsOver() {
    program.asks();
    application.validate(program.consumerKey(), "customer", Optional.of(Duration.ofDays(1)));
    clock.passes(Duration.ofDays(1).minusSeconds(1));
    assertThat(program.get("/telephony").status()).isEqualTo(200);

    clock.passes(Duration.ofSeconds(1));

    assertRefused(program.get("/telephony"), 403, "INVALID_CREDENTIAL");
  }

  @Test
  void aKeyThatTheCustomerTookBackIsRefused() {
    program.linkedTo("customer");

    application.revoke(program.consumerKey());

    assertRefused(program.get("/telephony"), 403, "INVALID_CREDENTIAL");
  }

  @Test
  void nobodyDecidesOnAKeyThatWasNotAskedFor() {
    assertThatThrownBy(() -> application.revoke("made-up"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anApplicationHasOneSecret() {
    assertThatThrownBy(() -> simulator.ovh().application("signs", "another"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyHasOnlySoManyRequestsInAMinute() {
    program.linkedTo("customer");
    application.behave(Behaviour.asDocumented().withRequestsPerMinute(2));
    program.get("/telephony");
    clock.passes(Duration.ofSeconds(20));
    program.get("/telephony");

    Answered tooMany = program.get("/telephony");

    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.header("Retry-After")).isEqualTo("40");
    clock.passes(Duration.ofSeconds(40));
    assertThat(program.get("/telephony").status()).isEqualTo(200);
    assertThat(program.get("/telephony").status()).isEqualTo(429);
  }

  @Test
  void theRequestsOfOneKeyAreNotCountedForAnother() {
    application.behave(Behaviour.asDocumented().withRequestsPerMinute(1));
    program.linkedTo("customer").get("/telephony");

    OvhProgram other = new OvhProgram(simulator, application).linkedTo("customer");

    assertThat(other.get("/telephony").status()).isEqualTo(200);
  }

  private static void assertRefused(Answered answered, int status, String errorCode) {
    assertThat(answered.status()).isEqualTo(status);
    assertThat(answered.json().path("errorCode").asText()).isEqualTo(errorCode);
    assertThat(answered.json().path("message").asText()).isNotBlank();
    assertThat(answered.header("X-OVH-QUERYID")).isNotBlank();
  }
}
