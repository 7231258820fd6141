package dev.ringback.records.recording;

import java.time.Duration;

/**
 * How fast a listener must take what is sent.
 *
 * @param bytesPerSecond on average over a period; 0 for any speed
 * @param period for which the sender has waited for the listener; what the source takes does not
 *     count
 */
public record LeastSpeed(long bytesPerSecond, Duration period) {

  /** Whether so many bytes in a period were enough. */
  boolean isMetBy(long bytes, Duration waited) {
    return bytes * 1000 >= bytesPerSecond * waited.toMillis();
  }
}
