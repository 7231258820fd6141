package dev.ringback.authenticator.bearer;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Verifies the access tokens of logins, for every surface that takes one. */
public final class AccessTokens {

  private AccessTokens() {}

  /**
   * Who sends an access token that is good now: Keycloak checks it as for its own account API,
   * without asking anybody else, and against the session, the user and the client as they are now.
   * A proof of possession is asked for where the token is bound to a key (RFC 9449) or to a
   * certificate (RFC 8705).
   */
  public static Optional<AuthResult> verify(KeycloakSession session, String token) {
    return Optional.ofNullable(
            new BearerTokenAuthenticator(session).setTokenString(token).authenticate())
        .filter(login -> CertificateBinding.isMet(session, login.client(), login.token()));
  }
}
