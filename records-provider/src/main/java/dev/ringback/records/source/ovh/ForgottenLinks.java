package dev.ringback.records.source.ovh;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.source.mirror.MirroredRecords;
import dev.ringback.records.source.ovh.link.Link;
import dev.ringback.records.source.ovh.link.LinkTable;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/**
 * Forgets links to which nobody has agreed in time, and records that OVH has had no more for sixty
 * days, which is as long as OVH itself keeps recordings. That every node runs it does no harm.
 */
final class ForgottenLinks implements ScheduledTask {

  /** How long it is remembered of a record that it was removed. */
  static final Duration MEMORY = Duration.ofDays(60);

  @Override
  public void run(KeycloakSession session) {
    Instant now = KeycloakClock.CLOCK.instant();
    LinkTable links = LinkTable.of(session);
    for (Link link : links.unanswered(now)) {
      if (link.linkedSince().isPresent()) {
        links.refused(link.id());
      } else {
        links.remove(link.id());
      }
    }
    MirroredRecords.of(session).removeGoneBefore(now.minus(MEMORY));
  }
}
