package dev.ringback.authenticator.token;

import dev.ringback.authenticator.KeycloakClock;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/**
 * Removes tokens that expired long ago. Until then a program that was forgotten with its token is
 * told from somebody who tries tokens that were never issued.
 */
final class ForgottenApiTokens implements ScheduledTask {

  /** How long the end of a token is remembered. */
  static final Duration MEMORY = Duration.ofDays(90);

  @Override
  public void run(KeycloakSession session) {
    ApiTokenTable.of(session).removeExpiredBefore(KeycloakClock.CLOCK.instant().minus(MEMORY));
  }
}
