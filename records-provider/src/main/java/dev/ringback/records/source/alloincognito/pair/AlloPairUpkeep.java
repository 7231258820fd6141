package dev.ringback.records.source.alloincognito.pair;

import dev.ringback.authenticator.upkeep.Belongings;
import dev.ringback.authenticator.upkeep.RecurringTask;
import java.time.Duration;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Sees to it that pairs are renewed in time, and leave with the source and the realm they are of.
 */
public final class AlloPairUpkeep {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private AlloPairUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(Belongings.leaveWithOwner(AlloPairTable::of));
    factory.register(RecurringTask.onEveryNode(new DuePairs(), BETWEEN_LOOKS));
  }

  /** Forgets the pair of a source. The vendor knows no way to be told. */
  public static void forget(KeycloakSession session, ComponentModel source) {
    AlloPairTable.of(session).remove(source.getId());
  }
}
