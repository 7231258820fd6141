package dev.ringback.records.rest;

import dev.ringback.authenticator.impersonation.Impersonator;
import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.authenticator.token.ExchangedToken;
import dev.ringback.authenticator.upstream.OnBehalf;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.util.TokenUtil;

/**
 * Who asks for call records: a user, by an API token, by an access token that was exchanged from
 * one, or by an access token of a login with the scope {@code call-records}. The audience of access
 * tokens is {@code ringback-records}. The token says who asks and what for; what the user may see
 * is asked of the realm at every request.
 *
 * @param scopes what the token lets its bearer do
 * @param impersonator who opened the user's session, if an administrator did
 */
public record RecordsCaller(
    UserModel user, Set<ApiTokenScope> scopes, Optional<Impersonator> impersonator) {

  private static final Set<ApiTokenScope> OF_A_LOGIN =
      EnumSet.of(ApiTokenScope.RECORDS_READ, ApiTokenScope.RECORDS_LISTEN);

  /**
   * Lets a request in and counts it.
   *
   * @param needed what the token must let its bearer do
   * @throws jakarta.ws.rs.WebApplicationException 401, 403, 404 if the realm has no call records,
   *     429
   */
  public static RecordsCaller admit(KeycloakSession session, ApiTokenScope needed) {
    enter(session);
    BearerToken token = BearerToken.of(session);
    RecordsCaller caller = of(token);
    if (!caller.scopes().contains(needed)) {
      throw token.lacks(needed.value());
    }
    new RequestLimit(session).count(caller.user());
    OnBehalf.begin(session, caller.user());
    return caller;
  }

  /**
   * What stands before every request for records, whoever asks.
   *
   * @throws jakarta.ws.rs.WebApplicationException 403, 404 if the realm has no call records
   */
  public static void enter(KeycloakSession session) {
    Entrance entrance = new Entrance(session);
    entrance.client(
        RecordsClients.RECORDS,
        "There are no call records here: the part records of the setup creates what they need.");
    // No page has a token that nobody has given to it; whose token it is can tell more below
    Cors.builder()
        .auth()
        .allowAllOrigins()
        .exposedHeaders(
            HttpHeaders.WWW_AUTHENTICATE,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.LINK,
            HttpHeaders.ETAG,
            RangeHeaders.ACCEPT_RANGES,
            RangeHeaders.CONTENT_RANGE,
            RequestLimit.LIMIT,
            RequestLimit.POLICY)
        .add();
    entrance.admit();
  }

  /** A user whose request may do whatever a login lets do. */
  public static RecordsCaller asLoggedIn(UserModel user) {
    return asLoggedIn(user, Optional.empty());
  }

  /** The same in a session that an administrator may have opened. */
  public static RecordsCaller asLoggedIn(UserModel user, Optional<Impersonator> impersonator) {
    return new RecordsCaller(user, OF_A_LOGIN, impersonator);
  }

  /** Whether the token is good for recordings, too. */
  boolean listens() {
    return scopes.contains(ApiTokenScope.RECORDS_LISTEN);
  }

  private static RecordsCaller of(BearerToken token) {
    if (token.asApiToken() instanceof ApiTokenCheck.Accepted accepted) {
      return new RecordsCaller(accepted.owner(), accepted.token().scopes(), Optional.empty());
    }
    return token
        .asExchangedToken()
        .filter(exchanged -> isForRecords(exchanged.claims()))
        .map(RecordsCaller::of)
        .or(
            () ->
                token
                    .asAccessToken()
                    .filter(login -> isForRecords(login.token()))
                    .map(login -> of(login, token)))
        .orElseThrow(
            () ->
                token.refusal(
                    "An API token, or an access token for "
                        + RecordsClients.RECORDS
                        + ", is needed."));
  }

  private static RecordsCaller of(ExchangedToken exchanged) {
    Cors.builder().auth().checkAllowedOrigins(exchanged.claims());
    return new RecordsCaller(exchanged.origin().owner(), exchanged.scopes(), Optional.empty());
  }

  /** Keycloak adds the audience by itself, wherever a client's scope lets roles of it through. */
  private static RecordsCaller of(AuthResult login, BearerToken token) {
    Cors.builder().auth().checkAllowedOrigins(login.token());
    if (!TokenUtil.hasScope(login.token().getScope(), RecordsClients.SCOPE)) {
      throw token.lacks(RecordsClients.SCOPE);
    }
    return asLoggedIn(login.user(), Optional.ofNullable(login.session()).flatMap(Impersonator::in));
  }

  private static boolean isForRecords(AccessToken claims) {
    return claims.hasAudience(RecordsClients.RECORDS);
  }
}
