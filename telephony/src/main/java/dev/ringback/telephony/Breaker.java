package dev.ringback.telephony;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The circuit breaker of one vendor: after half of at least five calls failed, of the last ten,
 * none goes through for ten seconds; then one is let through to try.
 */
final class Breaker {

  private static final int LAST_CALLS = 10;
  private static final int FEWEST_CALLS = 5;
  private static final float FAILED_PERCENT = 50;
  private static final Duration REST = Duration.ofSeconds(10);

  private static final Set<Kind> NOT_TRIED = Set.of(Kind.ADDRESS_REFUSED, Kind.BUSY);

  private final UpstreamVendor vendor;
  private final InstantSource time;
  private final CircuitBreaker circuit;

  /** Says something only while the circuit is open. */
  private volatile Instant restsUntil = Instant.MIN;

  Breaker(UpstreamVendor vendor, InstantSource time) {
    this.vendor = vendor;
    this.time = time;
    circuit = CircuitBreaker.of(vendor.id(), config(time));
    circuit
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                restsUntil = time.instant().plus(REST);
              }
            });
  }

  UpstreamVendor vendor() {
    return vendor;
  }

  /** Makes the call, unless the vendor is to be left alone. */
  UpstreamAnswer call(Supplier<UpstreamAnswer> exchange) {
    if (!circuit.tryAcquirePermission()) {
      return refused();
    }
    boolean counts = false;
    try {
      UpstreamAnswer answer = exchange.get();
      counts = tellsOfTheVendor(answer);
      if (counts) {
        circuit.onResult(0, TimeUnit.NANOSECONDS, answer);
      }
      return answer;
    } finally {
      if (!counts) {
        circuit.releasePermission();
      }
    }
  }

  /** Counts an outcome of a call that was let through, and counted, before. */
  void record(UpstreamAnswer outcome) {
    if (tellsOfTheVendor(outcome)) {
      circuit.onResult(0, TimeUnit.NANOSECONDS, outcome);
    }
  }

  /** An open breaker notices that its time is over when it is called; who asks need not wait. */
  BreakerState state() {
    return switch (circuit.getState()) {
      case OPEN ->
          time.instant().isAfter(restsUntil)
              ? new BreakerState.HalfOpen()
              : new BreakerState.Open(restsUntil);
      case HALF_OPEN -> new BreakerState.HalfOpen();
      default -> new BreakerState.Closed();
    };
  }

  private Failed refused() {
    String when =
        state() instanceof BreakerState.Open open
            ? "until " + open.until().truncatedTo(SECONDS)
            : "while one request tries it";
    return new Failed(
        new UpstreamFailure(
            Kind.BREAKER_OPEN, "the vendor failed repeatedly and is left alone " + when));
  }

  private static CircuitBreakerConfig config(InstantSource time) {
    return CircuitBreakerConfig.custom()
        .clock(time.withZone(ZoneOffset.UTC))
        .slidingWindowSize(LAST_CALLS)
        .minimumNumberOfCalls(FEWEST_CALLS)
        .failureRateThreshold(FAILED_PERCENT)
        .waitDurationInOpenState(REST)
        .permittedNumberOfCallsInHalfOpenState(1)
        .recordResult(Breaker::isTheVendorsFault)
        .writableStackTraceEnabled(false)
        .build();
  }

  /** Where nothing was sent, for a reason of this server's own, the vendor was not tried. */
  private static boolean tellsOfTheVendor(UpstreamAnswer answer) {
    return !(answer instanceof Failed failed && NOT_TRIED.contains(failed.failure().kind()));
  }

  /** A vendor that sends more than this server reads is there, and may have been asked for it. */
  private static boolean isTheVendorsFault(Object answer) {
    if (answer instanceof Failed failed) {
      return failed.failure().kind() != Kind.TOO_LARGE;
    }
    return answer instanceof Answered answered && answered.isServerError();
  }
}
