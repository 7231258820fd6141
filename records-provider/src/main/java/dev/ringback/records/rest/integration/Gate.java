package dev.ringback.records.rest.integration;

import dev.ringback.authenticator.Prefetch;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.records.integration.IntegrationPairs;
import dev.ringback.records.integration.PairCheck;
import dev.ringback.records.integration.PairCheck.Accepted;
import dev.ringback.records.integration.TokenKind;
import dev.ringback.records.rest.BearerToken;
import dev.ringback.records.rest.Entrance;
import dev.ringback.records.rest.RequestLimit;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Lets requests in, and counts them; whom it does not let in, it tells so in the envelope. */
final class Gate {

  private static final String GET = "GET";
  private static final String POST = "POST";

  private final KeycloakSession session;
  private final IntegrationEvents events;

  Gate(KeycloakSession session, MinuteBudget refusals) {
    this.session = session;
    this.events = new IntegrationEvents(session, refusals);
  }

  IntegrationEvents events() {
    return events;
  }

  /**
   * Whoever brings an API token with the scope {@code integration}.
   *
   * @throws WebApplicationException 401, 403, 404, 405, 429
   */
  ApiTokenCheck.Accepted authorization() {
    enter();
    BearerToken token = BearerToken.of(session);
    ApiTokenCheck check = token.asApiToken();
    if (!(check instanceof ApiTokenCheck.Accepted accepted)) {
      events.refused(check);
      throw refusal("an authorization token, which is an API token,");
    }
    if (!accepted.token().scopes().contains(ApiTokenScope.INTEGRATION)) {
      events.lacksScope(check);
      throw token.lacks(ApiTokenScope.INTEGRATION.value(), Envelope.ERRORS);
    }
    count(accepted.owner());
    return accepted;
  }

  /**
   * Whoever brings a token of this kind.
   *
   * @throws WebApplicationException 401, 403, 404, 405, 429
   */
  Accepted bearer(TokenKind kind) {
    enter();
    PairCheck check =
        IntegrationPairs.of(session).check(kind, BearerToken.of(session).text().orElse(null));
    if (check instanceof Accepted accepted) {
      count(accepted.owner());
      return accepted;
    }
    events.refused(check);
    throw refusal(kind == TokenKind.ACCESS ? "an access token" : "a refresh token");
  }

  /** Says what is needed instead. */
  WebApplicationException refusal(String needed) {
    return BearerToken.of(session)
        .refusal("For this, " + needed + " is needed that is good now.", Envelope.ERRORS);
  }

  private void count(UserModel user) {
    new RequestLimit(session, Envelope.ERRORS).count(user);
    OnBehalf.begin(session, user);
  }

  private void enter() {
    if (isIdle(session.getContext().getHttpRequest())) {
      throw new WebApplicationException(
          Envelope.ERRORS
              .answer(Status.METHOD_NOT_ALLOWED, "This is asked for in earnest, or not at all.")
              .header(HttpHeaders.ALLOW, GET + ", " + POST)
              .build());
    }
    Entrance entrance = new Entrance(session, Envelope.ERRORS);
    entrance.client(
        RecordsClients.RECORDS,
        "There are no call records here: the part records of the setup creates what they need.");
    entrance.admit();
  }

  /**
   * Whether nobody waits for what is answered: by GET this API gives out tokens that end others,
   * and HTTP takes a GET for something that can be tried.
   */
  private static boolean isIdle(HttpRequest request) {
    boolean isHead = !GET.equals(request.getHttpMethod()) && !POST.equals(request.getHttpMethod());
    return isHead || Prefetch.is(request);
  }
}
