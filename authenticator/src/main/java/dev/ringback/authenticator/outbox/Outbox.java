package dev.ringback.authenticator.outbox;

import java.util.concurrent.Executor;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Takes webhooks that are to be delivered when the transaction of a session is committed. */
final class Outbox {

  private static final String EXECUTOR = "ringback-webhooks";

  private final KeycloakSession session;

  Outbox(KeycloakSession session) {
    this.session = session;
  }

  /** Keeps the webhook with everything else that the transaction does, and delivers it then. */
  void add(OutgoingWebhook webhook) {
    OutgoingWebhookTable.of(session).add(webhook);
    deliverAfterCommit(webhook);
  }

  /** Delivers on a thread that no request and no timer waits for. */
  void deliverAfterCommit(OutgoingWebhook webhook) {
    DeliveryAttempt attempt = new DeliveryAttempt(session.getKeycloakSessionFactory(), webhook);
    Executor threads = session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    session
        .getTransactionManager()
        .enlistAfterCompletion(
            new AbstractKeycloakTransaction() {
              @Override
              protected void commitImpl() {
                threads.execute(attempt);
              }

              @Override
              protected void rollbackImpl() {}
            });
  }
}
