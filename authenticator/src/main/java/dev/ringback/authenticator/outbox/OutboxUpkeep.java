package dev.ringback.authenticator.outbox;

import dev.ringback.authenticator.upkeep.Belongings;
import dev.ringback.authenticator.upkeep.RecurringTask;
import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;

/** Sees to it that webhooks leave again, by delivery or with the realm or user that they are of. */
public final class OutboxUpkeep {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private OutboxUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(Belongings.leaveWithOwner(OutgoingWebhookTable::of));
    factory.register(RecurringTask.onEveryNode(new DueWebhooks(), INTERVAL));
  }
}
