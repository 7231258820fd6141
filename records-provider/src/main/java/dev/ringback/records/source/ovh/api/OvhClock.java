package dev.ringback.records.source.ovh.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * OVH's clock, which signatures go by: this server's, and how far OVH's is ahead of it. That is
 * asked for when it is needed first, and again when OVH refuses a time.
 */
public final class OvhClock {

  private final InstantSource time;
  private Optional<Duration> ahead;

  /** A clock that was read before, or not yet. */
  public OvhClock(InstantSource time, Optional<Duration> ahead) {
    this.time = time;
    this.ahead = ahead;
  }

  /** How far OVH's clock is ahead of this server's, once that is known; to the second. */
  public Optional<Duration> ahead() {
    return ahead;
  }

  void isNow(long seconds) {
    ahead = Optional.of(Duration.ofSeconds(seconds - time.instant().getEpochSecond()));
  }

  /** This server's own time. */
  Instant here() {
    return time.instant();
  }

  /** OVH's time in seconds since 1970, once it is known. */
  Optional<Long> seconds() {
    return ahead.map(difference -> time.instant().plus(difference).getEpochSecond());
  }
}
