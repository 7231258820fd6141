package dev.ringback.records.rest.account;

import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Whether an access token comes from a login with the browser: of an authorization code, or of a
 * refresh token of a session that was opened with one. A login by password has no redirect URI.
 */
final class BrowserOrigin {

  private static final Set<String> GRANTS =
      Set.of(OAuth2Constants.AUTHORIZATION_CODE, OAuth2Constants.REFRESH_TOKEN);

  private final KeycloakSession session;

  BrowserOrigin(KeycloakSession session) {
    this.session = session;
  }

  boolean isOf(AuthResult login) {
    return GRANTS.contains(grantOf(login)) && hasCodeSession(login);
  }

  private String grantOf(AuthResult login) {
    return session
        .getProvider(TokenContextEncoderProvider.class)
        .getTokenContextFromTokenId(login.token().getId())
        .getGrantType();
  }

  private static boolean hasCodeSession(AuthResult login) {
    return Optional.ofNullable(
            login.session().getAuthenticatedClientSessionByClient(login.client().getId()))
        .map(AuthenticatedClientSessionModel::getRedirectUri)
        .isPresent();
  }
}
