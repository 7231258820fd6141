package dev.ringback.simulator.telefonip;

import java.time.Duration;

/** How often and when a webhook goes out after the call. */
public enum WebhookDelivery {
  /** Once, at once. */
  DELIVERED(1, Duration.ZERO),
  /** Never. */
  LOST(0, Duration.ZERO),
  /** Five times, partly at the same time. */
  REPEATED(5, Duration.ZERO),
  /** Once, three seconds late. */
  DELAYED(1, Duration.ofSeconds(3));

  private final int times;
  private final Duration delay;

  WebhookDelivery(int times, Duration delay) {
    this.times = times;
    this.delay = delay;
  }

  int times() {
    return times;
  }

  Duration delay() {
    return delay;
  }
}
