package dev.ringback.records.source.ovh.sync;

import java.time.Duration;

/**
 * How long to leave OVH alone: twice as long after each failure, and not for ever.
 *
 * @param failures one after the other
 */
record BackOff(int failures) {

  static final BackOff NONE = new BackOff(0);

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final int MOST_FAILURES = 5;

  BackOff more() {
    return new BackOff(failures + 1);
  }

  Duration pause() {
    return FIRST.multipliedBy(1L << (failures - 1));
  }

  /** Whether it is time to give up until the next sync. */
  boolean isOver() {
    return failures > MOST_FAILURES;
  }
}
