package dev.ringback.authenticator.outbox;

import dev.ringback.authenticator.KeycloakClock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/**
 * Hands out the webhooks of which another attempt is due, after a pause or because a node has died.
 * Runs on every node, for the timer of a node is no more than that; who begins an attempt is
 * decided by the row.
 */
final class DueWebhooks implements ScheduledTask {

  /** So that a node which wakes up to many leaves some to the others. */
  private static final int MOST_AT_ONCE = 100;

  @Override
  public void run(KeycloakSession session) {
    Outbox outbox = new Outbox(session);
    OutgoingWebhookTable.of(session)
        .due(KeycloakClock.CLOCK.instant(), MOST_AT_ONCE)
        .forEach(outbox::deliverAfterCommit);
  }
}
