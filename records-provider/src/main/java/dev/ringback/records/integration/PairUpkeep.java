package dev.ringback.records.integration;

import dev.ringback.authenticator.upkeep.Belongings;
import dev.ringback.authenticator.upkeep.RecurringTask;
import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;

/** Removes pairs with their owner and their realm, and those that ended long ago. */
public final class PairUpkeep {

  private static final Duration INTERVAL = Duration.ofHours(6);

  private PairUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(Belongings.leaveWithOwner(PairTable::of));
    factory.register(RecurringTask.onOneNodeAtATime(new ForgottenPairs(), INTERVAL));
  }
}
