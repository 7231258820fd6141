package dev.ringback.authenticator.token;

import dev.ringback.authenticator.PlainProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;
import org.keycloak.protocol.oidc.TokenIntrospectionProviderFactory;

/** Declares API tokens to Keycloak's introspection endpoint, by their {@code token_type_hint}. */
public final class ApiTokenIntrospectionFactory
    implements TokenIntrospectionProviderFactory, PlainProviderFactory<TokenIntrospectionProvider> {

  public static final String ID = "api_token";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TokenIntrospectionProvider create(KeycloakSession session) {
    return new ApiTokenIntrospection(session);
  }
}
