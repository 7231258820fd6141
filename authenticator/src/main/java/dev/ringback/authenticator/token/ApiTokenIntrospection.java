package dev.ringback.authenticator.token;

import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/**
 * Answers for API tokens at Keycloak's introspection endpoint (RFC 7662), which has authenticated
 * the asking client. There is no JWT of an API token to answer with: the grant makes one.
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
    ApiTokenEvents.describe(event, check);
    return Response.ok(statusOf(check, event), MediaType.APPLICATION_JSON_TYPE).build();
  }

  private IntrospectedApiToken statusOf(ApiTokenCheck check, EventBuilder event) {
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
