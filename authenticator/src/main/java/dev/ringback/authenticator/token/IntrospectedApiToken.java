package dev.ringback.authenticator.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.util.TokenUtil;

/**
 * An API token as introspection shows it (RFC 7662, section 2.2); of one that is not active nothing
 * but that.
 *
 * @param clientId of the client through which it was issued
 * @param expires seconds since 1970, as {@code issuedAt}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntrospectedApiToken(
    boolean active,
    @JsonProperty("jti") String id,
    @JsonProperty("iss") String issuer,
    @JsonProperty("sub") String subject,
    String username,
    String scope,
    @JsonProperty("client_id") String clientId,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("iat") Long issuedAt,
    @JsonProperty("exp") Long expires) {

  static IntrospectedApiToken inactive() {
    return new IntrospectedApiToken(false, null, null, null, null, null, null, null, null, null);
  }

  static IntrospectedApiToken active(Accepted accepted, KeycloakContext context) {
    ApiToken token = accepted.token();
    RealmModel realm = context.getRealm();
    return new IntrospectedApiToken(
        true,
        token.id(),
        Urls.realmIssuer(context.getUri().getBaseUri(), realm.getName()),
        token.owner(),
        accepted.owner().getUsername(),
        ApiTokenScope.parameter(token.scopes()),
        token.client().map(realm::getClientById).map(ClientModel::getClientId).orElse(null),
        TokenUtil.TOKEN_TYPE_BEARER,
        token.created().getEpochSecond(),
        token.expires().getEpochSecond());
  }
}
