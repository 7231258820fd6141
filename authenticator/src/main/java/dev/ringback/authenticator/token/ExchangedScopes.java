package dev.ringback.authenticator.token;

import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.representations.AccessToken;

/** What an access token may do that was exchanged from an API token: no more than that one. */
public final class ExchangedScopes {

  /** The grant that exchanges API tokens; the id of an access token tells which grant made it. */
  public static final String GRANT = "urn:ringback:params:oauth:grant-type:api-token";

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
    return GRANT.equals(grant) ? Optional.of(ApiTokenScope.in(token.getScope())) : Optional.empty();
  }
}
