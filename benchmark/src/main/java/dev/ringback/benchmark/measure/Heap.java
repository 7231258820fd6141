package dev.ringback.benchmark.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a server's Java cannot throw away. A histogram is taken after a full collection, and so
 * counts what is in use and no garbage.
 */
public record Heap(Jcmd java) {

  /** Between two looks, what was about to end ends: connections, timers, weak references. */
  private static final int READINGS = 5;

  /** The middle one of five readings. */
  public Histogram inUse() {
    List<Histogram> readings = new ArrayList<>();
    for (int reading = 0; reading < READINGS; reading++) {
      readings.add(Histogram.read(java.ask("GC.class_histogram")));
    }
    readings.sort(Comparator.comparingLong(Histogram::bytes));
    return readings.get(READINGS / 2);
  }
}
