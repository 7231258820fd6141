package dev.ringback.records.recording;

import java.io.InterruptedIOException;
import java.time.Duration;

/** How fast one listener takes one recording, judged once for each period of waiting. */
final class Pace {

  private final LeastSpeed least;

  private Duration waited = Duration.ZERO;
  private long bytes;

  Pace(LeastSpeed least) {
    this.least = least;
  }

  /**
   * Notes that the listener has taken a piece.
   *
   * @param length of the piece, in bytes
   * @param time for which the sender has waited
   * @throws InterruptedIOException if the listener was too slow in the period that ends with it
   */
  void took(int length, Duration time) throws InterruptedIOException {
    bytes += length;
    waited = waited.plus(time);
    if (waited.compareTo(least.period()) < 0) {
      return;
    }
    if (!least.isMetBy(bytes, waited)) {
      throw new InterruptedIOException("the listener takes less than the least speed");
    }
    waited = Duration.ZERO;
    bytes = 0;
  }
}
