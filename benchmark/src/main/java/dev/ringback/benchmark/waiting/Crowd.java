package dev.ringback.benchmark.waiting;

import dev.ringback.benchmark.measure.Load;

/** People who have begun to log in and do not go on. */
final class Crowd {

  private final Load load;
  private final Runnable arrival;
  private int size;

  /**
   * @param arrival one more of them
   */
  Crowd(Load load, Runnable arrival) {
    this.load = load;
    this.arrival = arrival;
  }

  void growTo(int number) {
    load.repeat(number - size, arrival);
    size = number;
  }

  int size() {
    return size;
  }
}
