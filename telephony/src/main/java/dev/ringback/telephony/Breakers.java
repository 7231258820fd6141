package dev.ringback.telephony;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A circuit breaker for each vendor that is called. */
final class Breakers {

  static final int MOST_VENDORS = 1_000;

  private final InstantSource time;
  private final UpstreamObserver observer;
  private final Map<String, Breaker> byVendor = new LeastRecentlyUsed();

  Breakers(InstantSource time, UpstreamObserver observer) {
    this.time = time;
    this.observer = observer;
  }

  /** Makes the call, unless the vendor's breaker is open. */
  UpstreamAnswer call(UpstreamVendor vendor, Supplier<UpstreamAnswer> exchange) {
    return of(vendor).call(exchange);
  }

  /** Counts what became of an answer after the call that it was the answer to. */
  void record(UpstreamVendor vendor, UpstreamAnswer outcome) {
    of(vendor).record(outcome);
  }

  /** A vendor that was never called has a closed breaker. */
  BreakerState state(String vendorId) {
    synchronized (byVendor) {
      Breaker breaker = byVendor.get(vendorId);
      return breaker == null ? new BreakerState.Closed() : breaker.state();
    }
  }

  private Breaker of(UpstreamVendor vendor) {
    synchronized (byVendor) {
      Breaker known = byVendor.get(vendor.id());
      if (known != null && known.vendor().equals(vendor)) {
        return known;
      }
      if (known != null) {
        observer.forgotten(known.vendor());
      }
      Breaker breaker = new Breaker(vendor, time);
      byVendor.put(vendor.id(), breaker);
      observer.met(vendor, breaker::state);
      return breaker;
    }
  }

  /** Bounded, for vendors come and go with the realms; who is forgotten starts afresh. */
  private final class LeastRecentlyUsed extends LinkedHashMap<String, Breaker> {

    private static final long serialVersionUID = 1L;

    LeastRecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Breaker> eldest) {
      boolean tooMany = size() > MOST_VENDORS;
      if (tooMany) {
        observer.forgotten(eldest.getValue().vendor());
      }
      return tooMany;
    }
  }
}
