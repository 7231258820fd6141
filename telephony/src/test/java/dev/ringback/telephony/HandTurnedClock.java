package dev.ringback.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes when a test says so. */
final class HandTurnedClock implements InstantSource {

  private volatile Instant now = Instant.parse("2026-11-22T16:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void forward(Duration time) {
    now = now.plus(time);
  }
}
