package dev.ringback.records.mapper;

import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.authenticator.token.ExchangedScopes;
import dev.ringback.records.permission.PermittedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * The claim {@code call_records}: for apps that show what somebody may do. What is served goes by
 * the realm as it is then, and by no claim.
 */
public final class CallRecordsMapper extends AbstractOIDCProtocolMapper
    implements OIDCAccessTokenMapper,
        OIDCIDTokenMapper,
        UserInfoTokenMapper,
        TokenIntrospectionTokenMapper {

  static final String CALL_RECORDS = "call_records";

  @Override
  public String getId() {
    return RecordsClients.MAPPER;
  }

  @Override
  public String getDisplayType() {
    return "Call records (Ringback)";
  }

  @Override
  public String getDisplayCategory() {
    return TOKEN_MAPPER_CATEGORY;
  }

  @Override
  public String getHelpText() {
    return "Adds call_records: the lines whose records the user may read, and whether they may be"
        + " heard, too.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    List<ProviderConfigProperty> properties = new ArrayList<>();
    OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, CallRecordsMapper.class);
    return properties;
  }

  @Override
  protected void setClaim(
      IDToken token,
      ProtocolMapperModel mapping,
      UserSessionModel userSession,
      KeycloakSession session,
      ClientSessionContext clientSession) {
    Optional<Set<ApiTokenScope>> scopes = scopes(token, session);
    if (scopes.map(all -> all.contains(ApiTokenScope.RECORDS_READ)).orElse(true)) {
      boolean listens = scopes.map(all -> all.contains(ApiTokenScope.RECORDS_LISTEN)).orElse(true);
      token
          .getOtherClaims()
          .put(
              CALL_RECORDS,
              CallRecordsClaim.of(PermittedLines.of(session, userSession.getUser()), listens));
    }
  }

  /** Those of the API token that the token was born of; empty for others, and for userinfo. */
  private static Optional<Set<ApiTokenScope>> scopes(IDToken token, KeycloakSession session) {
    return token instanceof AccessToken accessToken && accessToken.getId() != null
        ? ExchangedScopes.of(session, accessToken)
        : Optional.empty();
  }
}
