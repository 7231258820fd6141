package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.TlsRequirement;
import dev.ringback.authenticator.defender.Admission;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.token.ApiTokenCheck;
import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import dev.ringback.authenticator.token.ApiTokenEvents;
import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.authenticator.token.ApiTokens;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Lets in whoever brings an API token of this realm with the scope {@code authcalls}. */
final class TokenGate {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final MinuteBudget refusals;

  /**
   * @param refusals how many of them the realm's events tell of
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
    Bearer bearer = new Bearer(accepted, token, event());
    if (accepted.token().scopes().contains(ApiTokenScope.AUTHCALLS)) {
      return service.apply(bearer);
    }
    tell(bearer.event(), OAuthErrorException.INSUFFICIENT_SCOPE);
    return Envelope.refused(
        Response.Status.FORBIDDEN, "token lacks scope " + ApiTokenScope.AUTHCALLS.value());
  }

  private Response refuse(ApiTokenCheck check) {
    EventBuilder event = event();
    ApiTokenEvents.describe(event, check);
    tell(event, ApiTokenEvents.error(check));
    return Envelope.refused(Response.Status.UNAUTHORIZED, "invalid token");
  }

  private void tell(EventBuilder event, String error) {
    if (refusals.allows(realm.getId(), KeycloakClock.CLOCK.instant())) {
      event.error(error);
    }
  }

  private EventBuilder event() {
    return new EventBuilder(realm, session, session.getContext().getConnection())
        .event(EventType.LOGIN)
        .detail(Details.AUTH_METHOD, AuthCallsResourceProviderFactory.ID);
  }
}
