package dev.ringback.authenticator.outbox;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.telephony.UpstreamAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * One attempt to deliver a webhook. Its beginning is a conditional update of the row, committed
 * before anything is sent: of any number of nodes and threads one makes the attempt, and a node
 * that dies meanwhile has spent it. No transaction is open while the receiver is waited for.
 */
final class DeliveryAttempt implements Runnable {

  /** How long to wait after the first attempt that failed, and after the second. */
  static final List<Duration> PAUSES = List.of(Duration.ofSeconds(3), Duration.ofSeconds(15));

  private static final int MOST_TRIES = PAUSES.size() + 1;

  /** Longer than any exchange takes: until then, nobody else tries. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final KeycloakSessionFactory factory;
  private final OutgoingWebhook webhook;

  DeliveryAttempt(KeycloakSessionFactory factory, OutgoingWebhook webhook) {
    this.factory = factory;
    this.webhook = webhook;
  }

  @Override
  public void run() {
    if (webhook.tries() >= MOST_TRIES) {
      // The node that made the last attempt did not live to see what came of it
      giveUp(webhook, "interrupted");
      return;
    }
    OutgoingWebhook begun = webhook.tried(KeycloakClock.CLOCK.instant().plus(LEASE));
    begin(begun).ifPresent(delivery -> settle(begun, delivery.send()));
  }

  /** Empty if somebody else makes this attempt, or if the webhook is not to be delivered. */
  private Optional<SignedDelivery> begin(OutgoingWebhook begun) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session -> {
          OutgoingWebhookTable table = OutgoingWebhookTable.of(session);
          if (!table.begin(webhook, begun)) {
            return Optional.empty();
          }
          Optional<SignedDelivery> delivery =
              Optional.ofNullable(session.realms().getRealm(begun.realm()))
                  .flatMap(realm -> permitted(session, realm, begun));
          if (delivery.isEmpty()) {
            table.remove(begun);
          }
          return delivery;
        });
  }

  /** The delivery; an event tells of it if the program may not be told any more. */
  private static Optional<SignedDelivery> permitted(
      KeycloakSession session, RealmModel realm, OutgoingWebhook begun) {
    session.getContext().setRealm(realm);
    Optional<String> end = new Permission(session, realm).endOf(begun);
    if (end.isPresent()) {
      new OutboxEvents(session, realm).undelivered(begun, end.get());
      return Optional.empty();
    }
    return SignedDelivery.of(session, realm, begun);
  }

  private void settle(OutgoingWebhook begun, UpstreamAnswer answer) {
    Optional<String> failure = SignedDelivery.failure(answer);
    if (failure.isEmpty()) {
      inTransaction(session -> OutgoingWebhookTable.of(session).remove(begun));
    } else if (begun.tries() < MOST_TRIES) {
      Instant due = KeycloakClock.CLOCK.instant().plus(PAUSES.get(begun.tries() - 1));
      inTransaction(session -> OutgoingWebhookTable.of(session).retry(begun, due));
    } else {
      giveUp(begun, failure.get());
    }
  }

  private void giveUp(OutgoingWebhook undelivered, String reason) {
    inTransaction(
        session -> {
          RealmModel realm = session.realms().getRealm(undelivered.realm());
          if (OutgoingWebhookTable.of(session).remove(undelivered) && realm != null) {
            session.getContext().setRealm(realm);
            new OutboxEvents(session, realm).undelivered(undelivered, reason);
          }
        });
  }

  private void inTransaction(Consumer<KeycloakSession> change) {
    KeycloakModelUtils.runJobInTransaction(factory, change::accept);
  }
}
