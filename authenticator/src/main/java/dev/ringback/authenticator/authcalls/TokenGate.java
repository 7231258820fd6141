package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.TlsRequirement;
import dev.ringback.authenticator.defender.Admission;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.authenticator.setup.RecordsRole;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import dev.ringback.authenticator.token.ApiTokenEvents;
import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.authenticator.token.ApiTokens;
import dev.ringback.authenticator.upstream.OnBehalf;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Lets in who brings an API token of this realm with the scope {@code authcalls}, whose owner has
 * the role {@code authcalls} at this moment.
 */
final class TokenGate {

  private static final String NO_ROLE =
      "token owner lacks role " + RecordsClients.AUTHCALLS + " of " + RecordsClients.RECORDS;

  private final KeycloakSession session;
  private final RealmModel realm;
  private final MinuteBudget refusals;

  /**
   * @param refusals how many of them, and of what goes wrong later, the realm's events tell of
   */
  TokenGate(KeycloakSession session, MinuteBudget refusals) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.refusals = refusals;
  }

  /**
   * @param token as it stood in the path
   * @param service what the bearer asks for
   */
  Response admit(String token, Function<Bearer, Response> service) {
    if (!TlsRequirement.isMet(session)) {
      return Envelope.refused(Response.Status.FORBIDDEN, "HTTPS required");
    }
    if (!realm.isEnabled()) {
      return Envelope.refused(Response.Status.FORBIDDEN, "realm not enabled");
    }
    if (HostGuard.of(session).admission() instanceof Admission.Blocked blocked) {
      return Envelope.refused(Response.Status.FORBIDDEN, blocked.explanation());
    }
    ApiTokenCheck check = ApiTokens.of(session).verify(token);
    return check instanceof Accepted accepted ? admit(accepted, token, service) : refuse(check);
  }

  private Response admit(Accepted accepted, String token, Function<Bearer, Response> service) {
    Bearer bearer = new Bearer(accepted, token, event(), this::mayTell);
    if (!accepted.token().scopes().contains(ApiTokenScope.AUTHCALLS)) {
      tell(bearer.event(), OAuthErrorException.INSUFFICIENT_SCOPE);
      return Envelope.refused(
          Response.Status.FORBIDDEN, "token lacks scope " + ApiTokenScope.AUTHCALLS.value());
    }
    if (!RecordsRole.has(realm, accepted.owner(), RecordsClients.AUTHCALLS)) {
      tell(bearer.event().detail(Details.REASON, NO_ROLE), Errors.NOT_ALLOWED);
      return Envelope.refused(Response.Status.FORBIDDEN, NO_ROLE);
    }
    Optional<Duration> wait = new CallLimits(session).takeRequest(bearer);
    if (wait.isPresent()) {
      tell(bearer.event(), ApiTokenEvents.TOO_MANY_REQUESTS);
      return Envelope.tooMany(wait.get());
    }
    OnBehalf.begin(session, accepted.owner());
    return service.apply(bearer);
  }

  private Response refuse(ApiTokenCheck check) {
    EventBuilder event = event();
    ApiTokenEvents.describe(event, check);
    tell(event, ApiTokenEvents.error(check));
    return Envelope.refused(Response.Status.UNAUTHORIZED, "invalid token");
  }

  private void tell(EventBuilder event, String error) {
    if (mayTell()) {
      event.error(error);
    }
  }

  private boolean mayTell() {
    return refusals.allows(realm.getId(), KeycloakClock.CLOCK.instant());
  }

  private EventBuilder event() {
    return new EventBuilder(realm, session, session.getContext().getConnection())
        .event(EventType.LOGIN)
        .detail(Details.AUTH_METHOD, AuthCallsResourceProviderFactory.ID);
  }
}
