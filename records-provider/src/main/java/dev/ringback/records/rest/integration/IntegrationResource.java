package dev.ringback.records.rest.integration;

import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.records.rest.JsonBody;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;

/** The methods of document 001. */
public final class IntegrationResource {

  private final KeycloakSession session;
  private final Gate gate;

  IntegrationResource(KeycloakSession session, MinuteBudget refusals) {
    this.session = session;
    this.gate = new Gate(session, refusals);
  }

  /** Token pairs. */
  @Path("api/v1/auth/integrationapi")
  public PairsResource pairs() {
    return new PairsResource(session, gate);
  }

  /** What an access token opens. */
  @Path("api/v1/request")
  public RequestsResource requests(InputStream body) throws IOException {
    return new RequestsResource(session, gate, JsonBody.take(body, Envelope.ERRORS));
  }
}
