package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.token.ApiTokenScope;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.representations.AccessToken;

/** What an access token may do that was exchanged from an API token: no more than that one. */
public final class ExchangedScopes {

  private ExchangedScopes() {}

  /**
   * The scopes of an access token.
   *
   * @return empty if it was not born of an API token, and so may do whatever its user may
   */
  public static Optional<Set<ApiTokenScope>> of(KeycloakSession session, AccessToken token) {
    String grant =
        session
            .getProvider(TokenContextEncoderProvider.class)
            .getTokenContextFromTokenId(token.getId())
            .getGrantType();
    return ApiTokenGrantFactory.ID.equals(grant)
        ? Optional.of(ApiTokenScope.in(token.getScope()))
        : Optional.empty();
  }
}
