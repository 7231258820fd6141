package dev.ringback.authenticator.token;

import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import java.util.Set;
import org.keycloak.representations.AccessToken;

/**
 * An access token that was exchanged from an API token and is good now, as the API token is.
 *
 * @param claims what it says
 * @param origin the API token, and its owner
 */
public record ExchangedToken(AccessToken claims, Accepted origin) {

  /** What it lets its bearer do: what was asked for and the API token has. */
  public Set<ApiTokenScope> scopes() {
    Set<ApiTokenScope> scopes = ApiTokenScope.in(claims.getScope());
    scopes.retainAll(origin.token().scopes());
    return scopes;
  }
}
