package dev.ringback.benchmark.waiting;

import dev.ringback.benchmark.measure.Heap;
import dev.ringback.benchmark.measure.Histogram;
import dev.ringback.benchmark.measure.Pause;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import java.time.Duration;

/** The heap before anybody came, to which it is to return when all have gone. */
final class HeapBase {

  private static final double GOAL_PERCENT = 3;

  /** Keycloak's caches look every few minutes for what has expired. */
  private static final Duration PATIENCE = Duration.ofMinutes(12);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  private final Heap heap;
  private final Histogram objects;

  /** The heap as it is now. */
  HeapBase(Heap heap) {
    this.heap = heap;
    this.objects = heap.inUse();
  }

  Histogram objects() {
    return objects;
  }

  /**
   * Waits until everybody's time is up, and then until the server has noticed.
   *
   * @param question whose finding it is
   * @param lifespan for how long the server remembers who came last
   */
  Finding awaitReturn(String question, Duration lifespan) {
    Pause.of(lifespan);
    Duration more = Duration.ZERO;
    Histogram now = heap.inUse();
    while (!isReached(now) && more.compareTo(PATIENCE) < 0) {
      Pause.of(BETWEEN_LOOKS);
      more = more.plus(BETWEEN_LOOKS);
      now = heap.inUse();
    }
    return new Finding(
        question,
        "heap in use when all have gone, %d s after the last one's time was up"
            .formatted(more.toSeconds()),
        Figures.mebibytes(now),
        Figures.mebibytes(objects) + " before they came",
        Figures.percent(percentAbove(now)),
        "± " + Figures.percent(GOAL_PERCENT),
        isReached(now));
  }

  private boolean isReached(Histogram now) {
    return Math.abs(percentAbove(now)) <= GOAL_PERCENT;
  }

  private double percentAbove(Histogram now) {
    return 100.0 * (now.bytes() - objects.bytes()) / objects.bytes();
  }
}
