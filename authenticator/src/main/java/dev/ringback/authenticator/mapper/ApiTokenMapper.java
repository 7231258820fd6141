package dev.ringback.authenticator.mapper;

import dev.ringback.authenticator.token.ApiTokenOrigin;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * The claim {@code api_token}: id and comment of the API token from which an access token was born.
 * Others have no such claim, and there are no ID tokens or userinfo of an API token; introspection
 * tells it by itself.
 */
public final class ApiTokenMapper extends AbstractOIDCProtocolMapper
    implements OIDCAccessTokenMapper {

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
    ApiTokenOrigin.in(userSession)
        .ifPresent(origin -> token.getOtherClaims().put(API_TOKEN, origin));
  }
}
