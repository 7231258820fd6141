package dev.ringback.records.source.alloincognito;

import dev.ringback.records.source.alloincognito.pair.DuePairs;
import dev.ringback.records.source.alloincognito.pair.ForgottenTokens;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Sees to it that pairs are renewed in time, and leave with the realm that they are of. */
final class Upkeep implements ProviderEventListener {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof RealmRemovedEvent removed) {
      ForgottenTokens.ofRealm(removed.getKeycloakSession(), removed.getRealm());
    } else if (event instanceof PostMigrationEvent started) {
      schedule(started.getFactory());
    }
  }

  private static void schedule(KeycloakSessionFactory factory) {
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(TimerProvider.class)
          .schedule(new ScheduledTaskRunner(factory, new DuePairs()), BETWEEN_LOOKS.toMillis());
    }
  }
}
