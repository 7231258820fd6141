package dev.ringback.authenticator.authcalls;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code …/reverse_auth_phone_post}, with the body that it was sent. */
public final class PostResource {

  private final KeycloakSession session;
  private final TokenGate gate;
  private final String token;
  private final PostedRequest posted;

  PostResource(KeycloakSession session, TokenGate gate, String token, PostedRequest posted) {
    this.session = session;
    this.gate = gate;
    this.token = token;
    this.posted = posted;
  }

  /** Hands out a number to call, and writes to the webhook when it was called. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response post() {
    return gate.admit(
        token,
        bearer -> new NumberRequest(session, bearer).answer(posted.phone(), posted.webhook()));
  }
}
