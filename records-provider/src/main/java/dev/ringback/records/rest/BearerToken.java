package dev.ringback.records.rest;

import dev.ringback.authenticator.bearer.AccessTokens;
import dev.ringback.authenticator.defender.Failure;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokens;
import dev.ringback.authenticator.token.ExchangedToken;
import dev.ringback.authenticator.token.ExchangedTokens;
import dev.ringback.records.integration.IntegrationPairs;
import dev.ringback.records.integration.TokenKind;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AppAuthManager.AuthHeader;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** What a request brings in its header {@code Authorization} (RFC 6750, section 2.1). */
public final class BearerToken {

  private final KeycloakSession session;
  private final Optional<String> text;

  private BearerToken(KeycloakSession session, Optional<String> text) {
    this.session = session;
    this.text = text;
  }

  public static BearerToken of(KeycloakSession session) {
    return new BearerToken(session, header(session).map(AuthHeader::getToken));
  }

  /** As it was sent. */
  public Optional<String> text() {
    return text;
  }

  /** What it is worth as an API token. */
  public ApiTokenCheck asApiToken() {
    return ApiTokens.of(session).verify(text.orElse(null));
  }

  /**
   * Who sends it, if it is the access token of a login that is good now; see {@link AccessTokens}.
   */
  public Optional<AuthResult> asAccessToken() {
    return text.flatMap(token -> AccessTokens.verify(session, token));
  }

  /** What it is worth, if it was exchanged from an API token. */
  Optional<ExchangedToken> asExchangedToken() {
    return text.flatMap(token -> ExchangedTokens.of(session).authenticate(token));
  }

  /**
   * Turns it away with 401; an event tells of it if it was never issued.
   *
   * @param needed a sentence for people
   */
  public WebApplicationException refusal(String needed) {
    if (text.isPresent() && wasNeverIssued()) {
      HostGuard.of(session).failed(Failure.UNKNOWN_TOKEN);
    }
    return refusal(needed, Problem.FORM);
  }

  /** Turns it away with 401 in another form, for a surface that has events of its own. */
  public WebApplicationException refusal(String needed, ErrorForm errors) {
    // As RFC 6750 has it: no error is named to who has sent no token
    return challenge(
        Status.UNAUTHORIZED, needed, text.isPresent() ? ", error=\"invalid_token\"" : "", errors);
  }

  /** Turns it away with 403, as it does not have this scope. */
  WebApplicationException lacks(String scope) {
    return lacks(scope, Problem.FORM);
  }

  /** The same in another form. */
  public WebApplicationException lacks(String scope, ErrorForm errors) {
    return challenge(
        Status.FORBIDDEN,
        "The token lacks the scope " + scope + ".",
        ", error=\"insufficient_scope\", scope=\"" + scope + "\"",
        errors);
  }

  private WebApplicationException challenge(
      Status status, String detail, String error, ErrorForm errors) {
    String realm = session.getContext().getRealm().getName();
    return new WebApplicationException(
        detail,
        errors
            .answer(status, detail)
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"" + realm + "\"" + error)
            .build());
  }

  /**
   * Neither signed by this realm nor one of its API tokens or pairs; what has merely ended was one
   * of these. An access token is told first, without the database.
   */
  private boolean wasNeverIssued() {
    return session.tokens().decode(text.orElseThrow(), JsonWebToken.class) == null
        && asApiToken().wasNeverIssued()
        && IntegrationPairs.of(session)
            .check(TokenKind.ACCESS, text.orElseThrow())
            .wasNeverIssued();
  }

  /** None, or more than one, is none. */
  private static Optional<AuthHeader> header(KeycloakSession session) {
    try {
      return Optional.ofNullable(
          AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
              session.getContext().getHttpRequest().getHttpHeaders()));
    } catch (NotAuthorizedException several) {
      return Optional.empty();
    }
  }
}
