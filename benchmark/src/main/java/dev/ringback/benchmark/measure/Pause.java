package dev.ringback.benchmark.measure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Time in which nothing is asked of the server. */
public final class Pause {

  private Pause() {}

  /** Returns when it is over. */
  public static void of(Duration time) {
    try {
      // Nobody counts down: a pause that is no busy loop
      var unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while leaving the server alone", e);
    }
  }
}
