package dev.ringback.authenticator.grant;

import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;

/**
 * Says whether a client may have an access token of an owner whose API token is good. Brute-force
 * protection is not asked: it guards passwords, and whoever guesses at them must not be able to
 * stop the owner's programs.
 */
final class ExchangeCheck {

  private final KeycloakSession session;
  private final ClientModel client;

  ExchangeCheck(KeycloakSession session, ClientModel client) {
    this.session = session;
    this.client = client;
  }

  /**
   * What the owner has left undone, as an event's error; empty if nothing is.
   *
   * @param scope what the access token would have
   */
  Optional<String> hindrance(UserModel owner, String scope) {
    if (owner.getRequiredActionsStream().findAny().isPresent()) {
      return Optional.of(Errors.RESOLVE_REQUIRED_ACTIONS);
    }
    return TokenManager.verifyConsentStillAvailable(session, owner, client, null, scope)
        ? Optional.empty()
        : Optional.of(Errors.CONSENT_DENIED);
  }
}
