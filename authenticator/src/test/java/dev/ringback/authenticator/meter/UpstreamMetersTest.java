package dev.ringback.authenticator.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.BreakerState;
import dev.ringback.telephony.UpstreamAnswer;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure;
import dev.ringback.telephony.UpstreamFailure.Kind;
import dev.ringback.telephony.UpstreamHeaders;
import dev.ringback.telephony.UpstreamVendor;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UpstreamMetersTest {

  private static final UpstreamVendor VENDOR =
      new UpstreamVendor("3f2a", "telefon-ip", "shop", "moscow");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final UpstreamMeters meters = new UpstreamMeters(registry);

  @ParameterizedTest
  @CsvSource({"200, http_2xx", "304, http_3xx", "404, http_4xx", "503, http_5xx"})
  void anAnswerIsTimedUnderTheClassOfItsStatus(int status, String outcome) {
    meters.answered(
        VENDOR,
        "check",
        new Answered(status, UpstreamHeaders.NONE, new byte[0]),
        Duration.ofMillis(250));

    Timer timer = registry.get(UpstreamMeters.REQUESTS).tags("outcome", outcome).timer();
    assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(250);
    assertThat(timer.getId().getTag("service")).isEqualTo("telefon-ip");
    assertThat(timer.getId().getTag("action")).isEqualTo("check");
  }

  @ParameterizedTest
  @EnumSource
  void aRequestWithoutAnAnswerIsTimedUnderTheReason(Kind kind) {
    UpstreamAnswer failed = new Failed(new UpstreamFailure(kind, "as the test wants it"));

    meters.answered(VENDOR, "check", failed, Duration.ofSeconds(2));

    String outcome = registry.get(UpstreamMeters.REQUESTS).timer().getId().getTag("outcome");
    assertThat(outcome).isEqualToIgnoringCase(kind.name());
  }

  @Test
  void theGaugesFollowTheBreaker() {
    AtomicReference<BreakerState> breaker = new AtomicReference<>(new BreakerState.Closed());
    meters.met(VENDOR, breaker::get);
    assertThat(breakerIs("closed")).isEqualTo(1);
    assertThat(breakerIs("open")).isZero();

    breaker.set(new BreakerState.Open(Instant.MAX));

    assertThat(breakerIs("closed")).isZero();
    assertThat(breakerIs("open")).isEqualTo(1);
    assertThat(breakerIs("half_open")).isZero();
  }

  @Test
  void aForgottenVendorLeavesNoGaugeBehind() {
    meters.met(VENDOR, BreakerState.Closed::new);
    meters.met(new UpstreamVendor("7c1d", "telefon-ip", "shop", "kazan"), BreakerState.Closed::new);

    meters.forgotten(VENDOR);

    assertThat(registry.find(UpstreamMeters.BREAKER).tag("vendor", "moscow").gauges()).isEmpty();
    assertThat(registry.find(UpstreamMeters.BREAKER).tag("vendor", "kazan").gauges()).hasSize(3);
  }

  private double breakerIs(String state) {
    return registry
        .get(UpstreamMeters.BREAKER)
        .tags("realm", "shop", "service", "telefon-ip", "vendor", "moscow", "state", state)
        .gauge()
        .value();
  }
}
