package dev.ringback.records.rest;

import dev.ringback.authenticator.defender.Failure;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokens;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AppAuthManager.AuthHeader;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The user who sends an access token of this realm that was issued for the client {@code
 * ringback-account} (the claim {@code azp}). Tokens of other clients, ID tokens, refresh tokens and
 * API tokens administer no account. Keycloak checks the token as for its own account API: without
 * asking anybody else, and against the session, the user and the client as they are now.
 */
final class AccountOwner {

  private final KeycloakSession session;
  private final AccountService service;

  AccountOwner(KeycloakSession session, AccountService service) {
    this.session = session;
    this.service = service;
  }

  /**
   * Whose token it is.
   *
   * @throws jakarta.ws.rs.WebApplicationException 401
   */
  UserModel authenticate() {
    Optional<String> token = header().map(AuthHeader::getToken);
    Optional<UserModel> owner = token.flatMap(this::ownerOf);
    if (owner.isPresent()) {
      return owner.get();
    }
    if (token.filter(this::wasNeverIssued).isPresent()) {
      HostGuard.of(session).failed(Failure.UNKNOWN_TOKEN);
    }
    throw new WebApplicationException(refusal(token.isPresent()));
  }

  private Optional<UserModel> ownerOf(String token) {
    return Optional.ofNullable(
            new BearerTokenAuthenticator(session).setTokenString(token).authenticate())
        .filter(result -> result.client().getId().equals(service.client().getId()))
        .map(AuthResult::user);
  }

  /**
   * Neither signed by this realm nor one of its API tokens; what has merely ended was one of both.
   */
  private boolean wasNeverIssued(String token) {
    ApiTokenCheck check = ApiTokens.of(session).verify(token);
    return (check instanceof ApiTokenCheck.Malformed || check instanceof ApiTokenCheck.Unknown)
        && session.tokens().decode(token, JsonWebToken.class) == null;
  }

  /** None, or more than one, is none. */
  private Optional<AuthHeader> header() {
    try {
      return Optional.ofNullable(
          AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
              session.getContext().getHttpRequest().getHttpHeaders()));
    } catch (NotAuthorizedException several) {
      return Optional.empty();
    }
  }

  /** As RFC 6750 has it: no error is named to who has sent no token. */
  private Response refusal(boolean sent) {
    String challenge = "Bearer realm=\"" + service.realm().getName() + "\"";
    return new Problem(Status.UNAUTHORIZED, "An access token of a login here is needed.")
        .builder()
        .header(
            HttpHeaders.WWW_AUTHENTICATE,
            sent ? challenge + ", error=\"invalid_token\"" : challenge)
        .build();
  }
}
