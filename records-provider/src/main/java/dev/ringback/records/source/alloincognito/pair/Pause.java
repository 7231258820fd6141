package dev.ringback.records.source.alloincognito.pair;

import java.time.Duration;

/** How long a vendor that gave no tokens is left alone: ever longer, up to a quarter of an hour. */
final class Pause {

  private static final Duration FIRST = Duration.ofSeconds(15);
  static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int DOUBLED_AT_MOST = 6;

  private Pause() {}

  /**
   * @param failures one after the other; one or more
   */
  static Duration after(int failures) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLED_AT_MOST));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
