package dev.ringback.authenticator.token;

import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/**
 * Answers for API tokens at Keycloak's introspection endpoint (RFC 7662), which has authenticated
 * the asking client, and for the access tokens that were exchanged from them if the client is in
 * their audience. There is no JWT of an API token to answer with: the grant makes one.
 */
final class ApiTokenIntrospection implements TokenIntrospectionProvider {

  private final KeycloakSession session;

  ApiTokenIntrospection(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public Response introspect(String presented, EventBuilder event) {
    ApiTokenCheck check = ApiTokens.of(session).verify(presented);
    event.detail(Details.TOKEN_TYPE, ApiTokenIntrospectionFactory.ID);
    return Response.ok(
            check instanceof ApiTokenCheck.Malformed
                ? exchangedOrNone(presented, check, event)
                : statusOf(check, event),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private Object exchangedOrNone(String presented, ApiTokenCheck check, EventBuilder event) {
    Optional<ExchangedToken> exchanged =
        ExchangedTokens.of(session)
            .verify(presented)
            .filter(
                token ->
                    token.claims().hasAudience(session.getContext().getClient().getClientId()));
    if (exchanged.isEmpty()) {
      return statusOf(check, event);
    }
    ApiTokenEvents.describe(event, exchanged.get().origin());
    event.detail(Details.TOKEN_ID, exchanged.get().claims().getId()).success();
    return IntrospectedExchange.active(exchanged.get());
  }

  private IntrospectedApiToken statusOf(ApiTokenCheck check, EventBuilder event) {
    ApiTokenEvents.describe(event, check);
    if (check instanceof Accepted accepted) {
      event.success();
      return IntrospectedApiToken.active(accepted, session.getContext());
    }
    event.error(ApiTokenEvents.error(check));
    return IntrospectedApiToken.inactive();
  }

  @Override
  public void close() {}
}
