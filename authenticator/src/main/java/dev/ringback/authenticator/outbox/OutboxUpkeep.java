package dev.ringback.authenticator.outbox;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Sees to it that webhooks leave again, by delivery or with the realm or user that they are of. */
public final class OutboxUpkeep implements ProviderEventListener {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof RealmRemovedEvent removed) {
      OutgoingWebhookTable.of(removed.getKeycloakSession())
          .removeOfRealm(removed.getRealm().getId());
    } else if (event instanceof UserRemovedEvent removed) {
      OutgoingWebhookTable.of(removed.getKeycloakSession())
          .removeOfOwner(removed.getRealm().getId(), removed.getUser().getId());
    } else if (event instanceof PostMigrationEvent started) {
      schedule(started.getFactory());
    }
  }

  private static void schedule(KeycloakSessionFactory factory) {
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(TimerProvider.class)
          .schedule(new ScheduledTaskRunner(factory, new DueWebhooks()), INTERVAL.toMillis());
    }
  }
}
