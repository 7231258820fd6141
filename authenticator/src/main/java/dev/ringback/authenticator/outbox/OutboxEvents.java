package dev.ringback.authenticator.outbox;

import dev.ringback.authenticator.token.ApiTokenEvents;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What an administrator finds in the realm's events of webhooks that did not arrive. */
final class OutboxEvents {

  /**
   * A webhook to a program was given up, after three attempts or as its token has ended; details
   * {@code api_token_id} and {@code reason}.
   */
  static final String WEBHOOK_UNDELIVERED = "webhook_undelivered";

  private final KeycloakSession session;
  private final RealmModel realm;

  OutboxEvents(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** The address stays out of it: receivers put secrets into theirs. */
  void undelivered(OutgoingWebhook webhook, String reason) {
    new EventBuilder(realm, session)
        .event(EventType.LOGIN)
        .user(webhook.owner())
        .detail(ApiTokenEvents.API_TOKEN_ID, webhook.token())
        .detail(Details.REASON, reason)
        .error(WEBHOOK_UNDELIVERED);
  }
}
