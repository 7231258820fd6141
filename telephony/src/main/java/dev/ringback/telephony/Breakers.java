package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A circuit breaker for each vendor: after half of at least five calls failed, of the last ten,
 * none goes through for ten seconds; then one is let through to try.
 */
final class Breakers {

  static final int MOST_VENDORS = 1_000;

  private static final int LAST_CALLS = 10;
  private static final int FEWEST_CALLS = 5;
  private static final float FAILED_PERCENT = 50;
  private static final Duration REST = Duration.ofSeconds(10);
  private static final int FIRST_SERVER_ERROR = 500;

  private final CircuitBreakerConfig config;
  private final Map<String, CircuitBreaker> byVendor = new LeastRecentlyUsed();

  Breakers(InstantSource time) {
    config =
        CircuitBreakerConfig.custom()
            .clock(time.withZone(ZoneOffset.UTC))
            .slidingWindowSize(LAST_CALLS)
            .minimumNumberOfCalls(FEWEST_CALLS)
            .failureRateThreshold(FAILED_PERCENT)
            .waitDurationInOpenState(REST)
            .permittedNumberOfCallsInHalfOpenState(1)
            .recordResult(Breakers::isTheVendorsFault)
            .writableStackTraceEnabled(false)
            .build();
  }

  /** Makes the call, unless the vendor's breaker is open. */
  UpstreamAnswer call(String vendor, Supplier<UpstreamAnswer> exchange) {
    try {
      return of(vendor).executeSupplier(exchange);
    } catch (CallNotPermittedException open) {
      return new Failed(
          new UpstreamFailure(
              Kind.BREAKER_OPEN, "the vendor failed repeatedly and is left alone for a while"));
    }
  }

  /** The state's name in lower case; a vendor that was never called has a closed breaker. */
  String state(String vendor) {
    synchronized (byVendor) {
      CircuitBreaker breaker = byVendor.get(vendor);
      return breaker == null ? "closed" : breaker.getState().name().toLowerCase(Locale.ROOT);
    }
  }

  private CircuitBreaker of(String vendor) {
    synchronized (byVendor) {
      return byVendor.computeIfAbsent(vendor, name -> CircuitBreaker.of(name, config));
    }
  }

  private static boolean isTheVendorsFault(Object answer) {
    if (answer instanceof Failed failed) {
      return failed.failure().kind() != Kind.ADDRESS_REFUSED;
    }
    return answer instanceof Answered answered && answered.status() >= FIRST_SERVER_ERROR;
  }

  /** Bounded, for vendors come and go with the realms; who is forgotten starts afresh. */
  private static final class LeastRecentlyUsed extends LinkedHashMap<String, CircuitBreaker> {

    private static final long serialVersionUID = 1L;

    LeastRecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, CircuitBreaker> eldest) {
      return size() > MOST_VENDORS;
    }
  }
}
