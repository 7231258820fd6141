package dev.ringback.authenticator.outbox;

import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.authenticator.setup.RecordsRole;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import dev.ringback.authenticator.token.ApiTokenEvents;
import dev.ringback.authenticator.token.ApiTokens;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Whether a program may be told that a phone has called: its API token is good at this moment, and
 * the token's owner has the role {@code authcalls}. It is asked again at each attempt, as minutes
 * may lie between the request for a number and the webhook.
 */
final class Permission {

  private final KeycloakSession session;
  private final RealmModel realm;

  /**
   * The permissions of a realm.
   *
   * @param session whose context is of this realm
   */
  Permission(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** What has ended it, in the word that events use; empty if the program may be told. */
  Optional<String> endOf(OutgoingWebhook webhook) {
    ApiTokenCheck check = ApiTokens.of(session).check(webhook.token());
    if (check instanceof Accepted accepted) {
      return RecordsRole.has(realm, accepted.owner(), RecordsClients.AUTHCALLS)
          ? Optional.empty()
          : Optional.of(Errors.NOT_ALLOWED);
    }
    return Optional.of(ApiTokenEvents.error(check));
  }
}
