package dev.ringback.telephony;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Is told what becomes of requests and of circuit breakers, on the thread that sends; so it must
 * neither wait nor fail.
 */
public interface UpstreamObserver {

  /** Watches nothing. */
  UpstreamObserver NOBODY =
      new UpstreamObserver() {
        @Override
        public void answered(
            UpstreamVendor vendor, String action, UpstreamAnswer answer, Duration after) {}

        @Override
        public void met(UpstreamVendor vendor, Supplier<BreakerState> breaker) {}

        @Override
        public void forgotten(UpstreamVendor vendor) {}
      };

  /**
   * A request came to its end, whether or not anything was sent. A download is told of when its
   * headers are there, without its body, and once more if the body breaks off after that.
   *
   * @param action what was asked, as {@link UpstreamRequest#action} has it
   * @param after how long the sender waited
   */
  void answered(UpstreamVendor vendor, String action, UpstreamAnswer answer, Duration after);

  /**
   * A vendor is called for the first time, or for the first time under this name.
   *
   * @param breaker tells the state of its circuit breaker whenever it is asked
   */
  void met(UpstreamVendor vendor, Supplier<BreakerState> breaker);

  /** The vendor was not called for long, or has another name now; its breaker is no more. */
  void forgotten(UpstreamVendor vendor);
}
