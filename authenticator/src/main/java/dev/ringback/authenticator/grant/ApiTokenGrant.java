package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.defender.Admission;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.token.ApiToken;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import dev.ringback.authenticator.token.ApiTokenEvents;
import dev.ringback.authenticator.token.ApiTokenOrigin;
import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.authenticator.token.ApiTokens;
import dev.ringback.authenticator.token.ExchangedTokens;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeBase;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;

/**
 * Exchanges an API token for a short-lived access token of its owner, cut down to the scopes of the
 * API token; there is no refresh token and no ID token, as nobody has logged in. Whatever is wrong
 * with a token, its bearer is told the same; the event says what.
 */
final class ApiTokenGrant extends OAuth2GrantTypeBase {

  /** Client attribute; the grant is off until it is {@code true}. */
  static final String ENABLED = "ringback.api-token.enabled";

  private static final String API_TOKEN = "api_token";
  private static final String NOT_ALLOWED = "Client not allowed to exchange API tokens";

  private OAuthAnswers answers;

  @Override
  public Response process(Context context) {
    setContext(context);
    answers = new OAuthAnswers(cors);
    if (!Boolean.parseBoolean(client.getAttribute(ENABLED))) {
      return refuse(Errors.NOT_ALLOWED, OAuthErrorException.UNAUTHORIZED_CLIENT, NOT_ALLOWED);
    }
    if (HostGuard.of(session).admission() instanceof Admission.Blocked blocked) {
      event.detail(Details.REASON, blocked.explanation()).error(Errors.ACCESS_DENIED);
      return answers.refused(
          OAuthErrorException.ACCESS_DENIED, blocked.explanation(), Response.Status.FORBIDDEN);
    }
    if (session.getContext().getUri().getQueryParameters().containsKey(API_TOKEN)) {
      return refuse(
          Errors.INVALID_REQUEST,
          OAuthErrorException.INVALID_REQUEST,
          API_TOKEN + " belongs into the body: addresses are written to logs");
    }
    String presented = formParams.getFirst(API_TOKEN);
    if (presented == null) {
      return refuse(
          Errors.INVALID_REQUEST,
          OAuthErrorException.INVALID_REQUEST,
          "Missing parameter: " + API_TOKEN);
    }
    ApiTokenCheck check = ApiTokens.of(session).verify(presented);
    ApiTokenEvents.describe(event, check);
    if (check instanceof Accepted accepted) {
      return new ExchangeLimit(session)
          .take(accepted.token())
          .map(this::tooMany)
          .orElseGet(() -> exchange(accepted));
    }
    event.error(ApiTokenEvents.error(check));
    return invalid();
  }

  private Response tooMany(Duration wait) {
    event.error(ApiTokenEvents.TOO_MANY_REQUESTS);
    return answers.tooMany(wait);
  }

  private Response exchange(Accepted accepted) {
    String requested = formParams.getFirst(OAuth2Constants.SCOPE);
    Set<ApiTokenScope> granted = granted(accepted.token(), requested);
    if (granted.isEmpty()) {
      return refuse(
          Errors.INVALID_REQUEST,
          OAuthErrorException.INVALID_SCOPE,
          "The API token has none of the requested scopes");
    }
    String scope = ApiTokenScope.parameter(granted);
    Optional<Response> forbidden = new ClientPolicies(session, event, answers).refusal(scope);
    if (forbidden.isPresent()) {
      return forbidden.get();
    }
    Optional<String> hindrance =
        new ExchangeCheck(session, client).hindrance(accepted.owner(), scope);
    if (hindrance.isPresent()) {
      event.error(hindrance.get());
      return invalid();
    }
    return tokens(accepted.token(), accepted.owner(), scope);
  }

  /** What was asked for and the token has; all that it has if nothing was asked for. */
  private static Set<ApiTokenScope> granted(ApiToken token, String requested) {
    if (requested == null) {
      return token.scopes();
    }
    Set<ApiTokenScope> granted = ApiTokenScope.in(requested);
    granted.retainAll(token.scopes());
    return granted;
  }

  private Response tokens(ApiToken token, UserModel owner, String scope) {
    CutDownSession login = CutDownSession.begin(session, owner, scope);
    UserSessionModel userSession = login.getClientSession().getUserSession();
    updateUserSessionFromClientAuth(userSession);
    ApiTokenOrigin origin = ApiTokenOrigin.of(token);
    origin.noteIn(userSession);
    AccessTokenResponseBuilder response =
        createTokenResponseBuilder(owner, userSession, login, scope, null);
    AccessToken accessToken = response.getAccessToken();
    ExchangedTokens.of(session).confine(accessToken);
    accessToken.exp(Math.min(accessToken.getExp(), token.expires().getEpochSecond()));
    origin.noteFor(
        session,
        accessToken.getId(),
        Duration.ofSeconds(accessToken.getExp() - accessToken.getIat()));
    return createTokenResponse(response, login, false);
  }

  private Response refuse(String eventError, String error, String description) {
    event.detail(Details.REASON, description).error(eventError);
    return answers.refused(error, description);
  }

  private Response invalid() {
    return answers.refused(OAuthErrorException.INVALID_GRANT, "Invalid API token");
  }

  /** Keycloak's endpoints would go by the owner's roles and the client's scope. */
  @Override
  public boolean isTokenAllowed(KeycloakSession current, AccessToken token) {
    return false;
  }

  /** The session of the access token is none. */
  @Override
  protected void addCustomTokenResponseClaims(
      AccessTokenResponse response, ClientSessionContext login) {
    response.setSessionState(null);
  }

  @Override
  protected boolean useRefreshToken() {
    return false;
  }

  @Override
  public EventType getEventType() {
    return EventType.TOKEN_EXCHANGE;
  }

  @Override
  public Set<String> getTokenParameterNames() {
    return Set.of(API_TOKEN);
  }
}
