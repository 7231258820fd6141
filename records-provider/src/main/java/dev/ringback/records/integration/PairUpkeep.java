package dev.ringback.records.integration;

import dev.ringback.authenticator.upkeep.RecurringTask;
import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;

/** Removes pairs with their owner and their realm, and those that ended long ago. */
public final class PairUpkeep {

  private static final Duration INTERVAL = Duration.ofHours(6);

  private PairUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(PairUpkeep::onEvent);
    factory.register(RecurringTask.onOneNodeAtATime(new ForgottenPairs(), INTERVAL));
  }

  private static void onEvent(ProviderEvent event) {
    if (event instanceof RealmRemovedEvent removed) {
      PairTable.of(removed.getKeycloakSession()).removeOfRealm(removed.getRealm().getId());
    } else if (event instanceof UserRemovedEvent removed) {
      PairTable.of(removed.getKeycloakSession())
          .removeOfOwner(removed.getRealm().getId(), removed.getUser().getId());
    }
  }
}
