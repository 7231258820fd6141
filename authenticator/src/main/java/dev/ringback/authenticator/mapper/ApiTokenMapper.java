package dev.ringback.authenticator.mapper;

import dev.ringback.authenticator.token.ApiTokenOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * The claim {@code api_token}: id and comment of the API token from which an access token was born.
 * Others have no such claim, and there are no ID tokens or userinfo of an API token.
 */
public final class ApiTokenMapper extends AbstractOIDCProtocolMapper
    implements OIDCAccessTokenMapper, TokenIntrospectionTokenMapper {

  public static final String ID = "ringback-api-token-mapper";

  static final String API_TOKEN = "api_token";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getDisplayType() {
    return "API token (Ringback)";
  }

  @Override
  public String getDisplayCategory() {
    return TOKEN_MAPPER_CATEGORY;
  }

  @Override
  public String getHelpText() {
    return "Adds api_token, the id and the comment of the API token that was exchanged.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    List<ProviderConfigProperty> properties = new ArrayList<>();
    OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, ApiTokenMapper.class);
    return properties;
  }

  @Override
  protected void setClaim(
      IDToken token,
      ProtocolMapperModel mapping,
      UserSessionModel userSession,
      KeycloakSession session,
      ClientSessionContext clientSession) {
    origin(token, userSession, session)
        .ifPresent(origin -> token.getOtherClaims().put(API_TOKEN, origin));
  }

  /** Keycloak introspects a token without a session in a new one, which knows of nothing. */
  private static Optional<ApiTokenOrigin> origin(
      IDToken token, UserSessionModel userSession, KeycloakSession session) {
    return ApiTokenOrigin.in(userSession).or(() -> ApiTokenOrigin.of(session, token.getId()));
  }
}
