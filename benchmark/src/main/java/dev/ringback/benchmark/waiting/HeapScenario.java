package dev.ringback.benchmark.waiting;

import dev.ringback.benchmark.measure.Heap;
import dev.ringback.benchmark.measure.Histogram;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** B3: the heap that somebody holds who waits for a call, and that it is given back. */
final class HeapScenario {

  private static final double GOAL = 2;
  private static final double RETURN_GOAL_PERCENT = 3;
  private static final int CLASSES_SHOWN = 12;

  /** Keycloak's caches look every few minutes for what has expired. */
  private static final Duration PATIENCE = Duration.ofMinutes(12);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  private final Heap heap;
  private final Crowd byPhone;
  private final Crowd byPassword;
  private final Histogram base;
  private Histogram last;
  private Growth ours;
  private Growth theirs;

  /** The heap as it is now is the base: both crowds have begun, so that all classes are loaded. */
  HeapScenario(Heap heap, Crowd byPhone, Crowd byPassword) {
    this.heap = heap;
    this.byPhone = byPhone;
    this.byPassword = byPassword;
    this.base = heap.inUse();
    this.last = base;
  }

  /** Lets first one crowd grow, then the other, and sees what each has added to the heap. */
  void measure(int waiting, Report report) {
    theirs = grow(byPassword, waiting);
    ours = grow(byPhone, waiting);
    double ratio = ours.perPerson() / theirs.perPerson();
    report.add(
        new Finding(
            "B3",
            "heap of each who waits, up to %s".formatted(Figures.count(waiting)),
            Figures.kibibytes(ours.perPerson()),
            Figures.kibibytes(theirs.perPerson()),
            Figures.ratio(ratio),
            "≤ " + Figures.ratio(GOAL),
            ratio <= GOAL));
  }

  /** Says of what the last measurement found. */
  void explain(Report report) {
    report.detail(
        "What the heap of those who wait is made of",
        "Bytes for each of the last %s.\n\n### Somebody who waits for a call\n\n%s"
                .formatted(Figures.count(ours.people()), ours.table())
            + "\n### Somebody who has opened Keycloak's own login page\n\n"
            + theirs.table());
  }

  /**
   * Waits until everybody's time is up, and then until the server has noticed.
   *
   * @param lifespan for how long the server remembers who came last
   */
  void awaitBase(Duration lifespan, Report report) {
    pause(lifespan);
    Duration more = Duration.ZERO;
    Histogram now = heap.inUse();
    while (!isBase(now) && more.compareTo(PATIENCE) < 0) {
      pause(BETWEEN_LOOKS);
      more = more.plus(BETWEEN_LOOKS);
      now = heap.inUse();
    }
    report.add(
        new Finding(
            "B3",
            "heap in use when all have gone, %d s after the last one's time was up"
                .formatted(more.toSeconds()),
            Figures.mebibytes(now),
            Figures.mebibytes(base) + " before they came",
            Figures.percent(percentAbove(now)),
            "± " + Figures.percent(RETURN_GOAL_PERCENT),
            isBase(now)));
  }

  private Growth grow(Crowd crowd, int number) {
    int arrivals = number - crowd.size();
    crowd.growTo(number);
    Histogram before = last;
    last = heap.inUse();
    return new Growth(last.since(before), arrivals);
  }

  private boolean isBase(Histogram now) {
    return Math.abs(percentAbove(now)) <= RETURN_GOAL_PERCENT;
  }

  private double percentAbove(Histogram now) {
    return 100.0 * (now.bytes() - base.bytes()) / base.bytes();
  }

  private static void pause(Duration time) {
    try {
      // Nobody counts down: a pause that is no busy loop
      var unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the heap", e);
    }
  }

  /** What came with so many people. */
  private record Growth(Histogram objects, int people) {

    double perPerson() {
      return (double) objects.bytes() / people;
    }

    String table() {
      return "| Class | Bytes |\n|---|---|\n"
          + objects.greatest(CLASSES_SHOWN).entrySet().stream()
              .map(this::row)
              .collect(Collectors.joining("\n"))
          + "\n";
    }

    private String row(Map.Entry<String, Long> entry) {
      return "| `%s` | %d |".formatted(entry.getKey(), entry.getValue() / people);
    }
  }
}
