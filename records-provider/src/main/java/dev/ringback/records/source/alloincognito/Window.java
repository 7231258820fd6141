package dev.ringback.records.source.alloincognito;

import dev.ringback.records.record.CallRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A part of a period that is looked through from its end: the vendor tells all calls of a part at
 * once, so parts are as long as their answers are short enough.
 *
 * @param earliest where the whole period begins
 * @param until where this part ends, and does not belong to it any more
 * @param ahead how much of this part is still to come, where no calls are expected
 * @param length of the rest of this part, unless the period is over before
 */
record Window(Instant earliest, Instant until, Duration ahead, Duration length) {

  /** A busy office has a few hundred calls in it. */
  private static final Duration FIRST = Duration.ofHours(3);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int FACTOR = 8;

  /** Of calls: eight times as many are an answer that this server still reads. */
  private static final int FEW = 500;

  /** The last part of a period, at this moment. */
  static Window endOf(Instant earliest, Instant until, Instant now) {
    Duration ahead = until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    return new Window(earliest, until, ahead, FIRST);
  }

  boolean isEmpty() {
    return !earliest.isBefore(until);
  }

  /** Where this part begins, and does belong to it. */
  Instant from() {
    Instant from = until.minus(ahead).minus(length);
    return from.isAfter(earliest) ? from : earliest;
  }

  Instant lastSecond() {
    return until.minusSeconds(1);
  }

  boolean contains(CallRecord record) {
    return !record.start().isBefore(from()) && record.start().isBefore(until);
  }

  /**
   * The part before this one.
   *
   * @param calls how many there were in this one
   */
  Window before(int calls) {
    return new Window(
        earliest, from(), Duration.ZERO, calls < FEW ? length.multipliedBy(FACTOR) : length);
  }

  /** The end of this part; empty if it is as short as can be. */
  Optional<Window> shorter() {
    Duration whole = Duration.between(from(), until.minus(ahead));
    Duration shorter = Duration.ofSeconds(whole.toSeconds() / FACTOR);
    return whole.compareTo(SHORTEST) <= 0
        ? Optional.empty()
        : Optional.of(
            new Window(
                earliest, until, ahead, shorter.compareTo(SHORTEST) > 0 ? shorter : SHORTEST));
  }
}
