package dev.ringback.authenticator.pbx;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;

/** Where the action API is. */
public final class PbxResource {

  private final KeycloakSession session;

  PbxResource(KeycloakSession session) {
    this.session = session;
  }

  /**
   * The one address of all actions. The body is taken on the way to it: Keycloak reads what is
   * called a form before any method that answers a POST is reached.
   */
  @Path("api")
  public ActionResource api(InputStream body) throws IOException {
    return new ActionResource(session, ActionRequest.read(body));
  }
}
