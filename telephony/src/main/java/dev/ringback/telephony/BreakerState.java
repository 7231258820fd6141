package dev.ringback.telephony;

import java.time.Instant;

/** Whether requests to a vendor go through. */
public sealed interface BreakerState {

  /** One word for it: {@code closed}, {@code open} or {@code half_open}. */
  String word();

  /** They do. */
  record Closed() implements BreakerState {

    @Override
    public String word() {
      return "closed";
    }
  }

  /**
   * They do not: the vendor failed too often of late.
   *
   * @param until when the next one is let through to try
   */
  record Open(Instant until) implements BreakerState {

    @Override
    public String word() {
      return "open";
    }
  }

  /** One goes through to try: the next one, or one that is on its way. */
  record HalfOpen() implements BreakerState {

    @Override
    public String word() {
      return "half_open";
    }
  }
}
