package dev.ringback.benchmark.measure;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long something took, each time. */
public final class Latencies implements Runnable {

  private static final double NANOSECONDS_IN_A_MILLISECOND = 1e6;

  private final Runnable deed;
  private final ConcurrentLinkedQueue<Double> milliseconds = new ConcurrentLinkedQueue<>();

  public Latencies(Runnable deed) {
    this.deed = deed;
  }

  /** Does it once more. */
  @Override
  public void run() {
    long began = System.nanoTime();
    deed.run();
    milliseconds.add((System.nanoTime() - began) / NANOSECONDS_IN_A_MILLISECOND);
  }

  /**
   * The time within which this share of all was done, in milliseconds.
   *
   * @param share such as 0.99
   */
  public double quantile(double share) {
    List<Double> sorted = milliseconds.stream().sorted().toList();
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }
}
