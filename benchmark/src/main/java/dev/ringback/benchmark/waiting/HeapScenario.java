package dev.ringback.benchmark.waiting;

import dev.ringback.benchmark.measure.Heap;
import dev.ringback.benchmark.measure.Histogram;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** B3: the heap that somebody holds who waits for a call, and that it is given back. */
final class HeapScenario {

  private static final double GOAL = 2;
  private static final int CLASSES_SHOWN = 12;

  private final Heap heap;
  private final Crowd byPhone;
  private final Crowd byPassword;
  private final HeapBase base;
  private Histogram last;
  private Growth ours;
  private Growth theirs;

  /** The heap as it is now is the base: both crowds have begun, so that all classes are loaded. */
  HeapScenario(Heap heap, Crowd byPhone, Crowd byPassword) {
    this.heap = heap;
    this.byPhone = byPhone;
    this.byPassword = byPassword;
    this.base = new HeapBase(heap);
    this.last = base.objects();
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
   * Waits until all have gone; see {@link HeapBase#awaitReturn}.
   *
   * @param lifespan for how long the server remembers who came last
   */
  void awaitBase(Duration lifespan, Report report) {
    report.add(base.awaitReturn("B3", lifespan));
  }

  private Growth grow(Crowd crowd, int number) {
    int arrivals = number - crowd.size();
    crowd.growTo(number);
    Histogram before = last;
    last = heap.inUse();
    return new Growth(last.since(before), arrivals);
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
