package dev.ringback.records.integration;

import dev.ringback.authenticator.KeycloakClock;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/**
 * Removes pairs that expired long ago. Until then a program that was forgotten with its tokens is
 * told from somebody who tries tokens that were never issued.
 */
final class ForgottenPairs implements ScheduledTask {

  /** Shorter than that of API tokens, as some programs create a pair for each of their requests. */
  static final Duration MEMORY = Duration.ofDays(7);

  @Override
  public void run(KeycloakSession session) {
    PairTable.of(session).removeExpiredBefore(KeycloakClock.CLOCK.instant().minus(MEMORY));
  }
}
