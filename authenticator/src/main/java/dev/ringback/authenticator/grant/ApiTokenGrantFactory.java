package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.token.ExchangedScopes;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** Declares the api-token grant to Keycloak's token endpoint. */
public final class ApiTokenGrantFactory
    implements OAuth2GrantTypeFactory, PlainProviderFactory<OAuth2GrantType> {

  /** The {@code grant_type} that programs send; a provider id longer than others, as grants are. */
  public static final String ID = ExchangedScopes.GRANT;

  /** Two letters within token ids; none of Keycloak's own grants has them. */
  private static final String SHORTCUT = "rb";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getShortcut() {
    return SHORTCUT;
  }

  @Override
  public OAuth2GrantType create(KeycloakSession session) {
    return new ApiTokenGrant();
  }
}
