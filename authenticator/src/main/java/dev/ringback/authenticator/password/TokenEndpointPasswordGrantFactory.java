package dev.ringback.authenticator.password;

import dev.ringback.authenticator.VersionedProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.ResourceOwnerPasswordCredentialsGrantTypeFactory;

/** Takes the place of Keycloak's own factory of the grant {@code password}. */
public final class TokenEndpointPasswordGrantFactory
    extends ResourceOwnerPasswordCredentialsGrantTypeFactory implements VersionedProviderFactory {

  /** Of factories with one id, Keycloak takes the one of the highest order; its own have 0. */
  private static final int BEFORE_KEYCLOAKS_OWN = 1;

  @Override
  public int order() {
    return BEFORE_KEYCLOAKS_OWN;
  }

  @Override
  public OAuth2GrantType create(KeycloakSession session) {
    return new TokenEndpointPasswordGrant();
  }
}
