package dev.ringback.authenticator.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessToken.Confirmation;
import org.keycloak.util.TokenUtil;

/**
 * An access token that was exchanged from an API token, as introspection shows it: without roles,
 * which it does not have.
 *
 * @param clientId of the client that exchanged it
 * @param confirmation the key or certificate that it is bound to
 * @param origin the API token
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntrospectedExchange(
    boolean active,
    @JsonProperty("jti") String id,
    @JsonProperty("iss") String issuer,
    @JsonProperty("sub") String subject,
    String username,
    @JsonProperty("aud") List<String> audience,
    String scope,
    @JsonProperty("client_id") String clientId,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("iat") Long issuedAt,
    @JsonProperty("exp") Long expires,
    @JsonProperty("cnf") Confirmation confirmation,
    @JsonProperty("api_token") ApiTokenOrigin origin) {

  static IntrospectedExchange active(ExchangedToken token) {
    AccessToken claims = token.claims();
    Confirmation confirmation = claims.getConfirmation();
    return new IntrospectedExchange(
        true,
        claims.getId(),
        claims.getIssuer(),
        claims.getSubject(),
        token.origin().owner().getUsername(),
        List.of(claims.getAudience()),
        ApiTokenScope.parameter(token.scopes()),
        claims.getIssuedFor(),
        confirmation != null && confirmation.getKeyThumbprint() != null
            ? TokenUtil.TOKEN_TYPE_DPOP
            : TokenUtil.TOKEN_TYPE_BEARER,
        claims.getIat(),
        claims.getExp(),
        confirmation,
        ApiTokenOrigin.of(token.origin().token()));
  }
}
