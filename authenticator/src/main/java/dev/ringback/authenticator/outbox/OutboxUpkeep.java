package dev.ringback.authenticator.outbox;

import dev.ringback.authenticator.upkeep.RecurringTask;
import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;

/** Sees to it that webhooks leave again, by delivery or with the realm or user that they are of. */
public final class OutboxUpkeep {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private OutboxUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(OutboxUpkeep::onEvent);
    factory.register(RecurringTask.onEveryNode(new DueWebhooks(), INTERVAL));
  }

  private static void onEvent(ProviderEvent event) {
    if (event instanceof RealmRemovedEvent removed) {
      OutgoingWebhookTable.of(removed.getKeycloakSession())
          .removeOfRealm(removed.getRealm().getId());
    } else if (event instanceof UserRemovedEvent removed) {
      OutgoingWebhookTable.of(removed.getKeycloakSession())
          .removeOfOwner(removed.getRealm().getId(), removed.getUser().getId());
    }
  }
}
