package dev.ringback.records.source.ovh.sync;

import dev.ringback.authenticator.KeycloakClock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/**
 * Hands out the syncs that are due, because their time has come or because a node has died. Runs on
 * every node; who syncs a link is decided by its row.
 */
public final class DueSyncs implements ScheduledTask {

  private final Syncs syncs;

  public DueSyncs(Syncs syncs) {
    this.syncs = syncs;
  }

  @Override
  public void run(KeycloakSession session) {
    if (syncs.room() > 0) {
      SyncTable.of(session)
          .due(KeycloakClock.CLOCK.instant(), syncs.room())
          .forEach(link -> syncs.begin(session.getKeycloakSessionFactory(), link));
    }
  }
}
