package dev.ringback.records.integration;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Removes pairs with their owner and their realm, and those that ended long ago. */
public final class PairUpkeep implements ProviderEventListener {

  private static final Duration INTERVAL = Duration.ofHours(6);

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof RealmRemovedEvent removed) {
      PairTable.of(removed.getKeycloakSession()).removeOfRealm(removed.getRealm().getId());
    } else if (event instanceof UserRemovedEvent removed) {
      PairTable.of(removed.getKeycloakSession())
          .removeOfOwner(removed.getRealm().getId(), removed.getUser().getId());
    } else if (event instanceof PostMigrationEvent started) {
      schedule(started.getFactory());
    }
  }

  private static void schedule(KeycloakSessionFactory factory) {
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(TimerProvider.class)
          .schedule(
              new ClusterAwareScheduledTaskRunner(
                  factory, new ForgottenPairs(), INTERVAL.toMillis()),
              INTERVAL.toMillis());
    }
  }
}
