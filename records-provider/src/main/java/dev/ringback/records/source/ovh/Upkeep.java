package dev.ringback.records.source.ovh;

import dev.ringback.authenticator.upkeep.Belongings;
import dev.ringback.authenticator.upkeep.RecurringTask;
import dev.ringback.records.source.ovh.sync.DueSyncs;
import dev.ringback.records.source.ovh.sync.Syncs;
import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;

/** Sees to it that syncs begin in time, and that links leave with the user or realm they are of. */
final class Upkeep {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

  private Upkeep() {}

  /** For as long as the server runs. */
  static void begin(KeycloakSessionFactory factory, Syncs syncs) {
    factory.register(Belongings.leaveWithOwner(session -> new Removal(session, syncs)));
    factory.register(RecurringTask.onEveryNode(new DueSyncs(syncs), BETWEEN_LOOKS));
    factory.register(RecurringTask.onOneNodeAtATime(new ForgottenLinks(), BETWEEN_CLEANINGS));
  }
}
