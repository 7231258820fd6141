package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.PlainProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** Declares the reverse-call grant to Keycloak's token endpoint. */
public final class ReverseCallGrantFactory
    implements OAuth2GrantTypeFactory, PlainProviderFactory<OAuth2GrantType> {

  /** The {@code grant_type} that apps send; a provider id longer than others, as grants have it. */
  public static final String ID = "urn:ringback:params:oauth:grant-type:reverse-call";

  /** Two letters within token ids; none of Keycloak's own grants has them. */
  private static final String SHORTCUT = "rv";

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
    return new ReverseCallGrant();
  }
}
