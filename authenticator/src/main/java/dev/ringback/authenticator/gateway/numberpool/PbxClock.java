package dev.ringback.authenticator.gateway.numberpool;

import dev.ringback.authenticator.gateway.CallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Reads by our clock when a call was made that a PBX reports by its own.
 *
 * <p>The latest time counts from when the PBX says that it sent the event: its clock need not agree
 * with ours, and an event that took long makes the call look later than it was. The earliest time
 * takes the PBX at its word, unless its clock is fast: a clock that is slow, and an event that took
 * long, make the call look earlier than it was.
 */
final class PbxClock {

  /** PBXs write whole seconds, rounded either way. */
  private static final Duration ROUNDING = Duration.ofSeconds(2);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private PbxClock() {}

  /**
   * When the call was made.
   *
   * @param received when the call came, by the PBX's clock
   * @param sent when the event was sent, by the same clock and in whole seconds
   * @param now when the event arrived, by ours
   */
  static CallTime read(Instant received, Instant sent, Instant now) {
    return new CallTime(earliest(received, sent, now), latest(received, sent, now));
  }

  private static Instant earliest(Instant received, Instant sent, Instant now) {
    if (received.isAfter(sent.plus(ROUNDING))) {
      return Instant.EPOCH; // reported before it came: this clock says nothing
    }
    Duration fast = Duration.between(now, sent);
    Instant byOurClock = fast.isNegative() ? received : received.minus(fast);
    boolean inWholeSeconds = received.equals(received.truncatedTo(ChronoUnit.SECONDS));
    return inWholeSeconds ? byOurClock.minus(SECOND) : byOurClock;
  }

  private static Instant latest(Instant received, Instant sent, Instant now) {
    Duration age = Duration.between(received, sent);
    return (age.isNegative() ? now : now.minus(age)).plus(ROUNDING);
  }
}
