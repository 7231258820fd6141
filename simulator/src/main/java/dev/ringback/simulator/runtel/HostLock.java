package dev.ringback.simulator.runtel;

import java.time.Instant;

/** The protection that the document warns of: a host with too many failed logins is blocked. */
final class HostLock {

  private int failures;
  private Instant blockedUntil = Instant.MIN;

  synchronized boolean holdsAt(Instant now) {
    return now.isBefore(blockedUntil);
  }

  synchronized void failed(Behaviour behaviour, Instant now) {
    failures++;
    if (behaviour.failures() > 0 && failures >= behaviour.failures()) {
      failures = 0;
      blockedUntil = now.plus(behaviour.block());
    }
  }
}
