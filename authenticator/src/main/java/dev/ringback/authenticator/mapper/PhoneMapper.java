package dev.ringback.authenticator.mapper;

import dev.ringback.authenticator.phone.PhoneNumbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The claims {@code phone_number} and {@code phone_number_verified} (OpenID Connect Core 1.0,
 * section 5.1), and {@code phone_number_verified_at}: when the call of this session came, in
 * seconds since 1970 like the claim {@code updated_at}.
 */
public final class PhoneMapper extends AbstractOIDCProtocolMapper
    implements OIDCAccessTokenMapper,
        OIDCIDTokenMapper,
        UserInfoTokenMapper,
        TokenIntrospectionTokenMapper {

  public static final String ID = "ringback-phone-mapper";

  static final String PHONE_NUMBER_VERIFIED_AT = "phone_number_verified_at";

  private static final String CALLED_AT = "ringback.called-at";

  /** Keeps the time of the call for the user session that this login will become. */
  public static void rememberCall(AuthenticationSessionModel login, Instant when) {
    login.setUserSessionNote(CALLED_AT, Long.toString(when.getEpochSecond()));
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getDisplayType() {
    return "Phone number (Ringback)";
  }

  @Override
  public String getDisplayCategory() {
    return TOKEN_MAPPER_CATEGORY;
  }

  @Override
  public String getHelpText() {
    return "Adds phone_number, phone_number_verified and phone_number_verified_at.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    List<ProviderConfigProperty> properties = new ArrayList<>();
    OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, PhoneMapper.class);
    return properties;
  }

  @Override
  protected void setClaim(
      IDToken token,
      ProtocolMapperModel mapping,
      UserSessionModel userSession,
      KeycloakSession session,
      ClientSessionContext clientSession) {
    UserModel user = userSession.getUser();
    PhoneNumbers.numberOf(user)
        .ifPresent(
            number -> {
              token.setPhoneNumber(number);
              token.setPhoneNumberVerified(PhoneNumbers.isVerified(user));
            });
    String calledAt = userSession.getNote(CALLED_AT);
    if (calledAt != null) {
      token.getOtherClaims().put(PHONE_NUMBER_VERIFIED_AT, Long.valueOf(calledAt));
    }
  }
}
