package dev.ringback.records.rest;

import dev.ringback.authenticator.TlsRequirement;
import dev.ringback.authenticator.defender.Admission;
import dev.ringback.authenticator.defender.HostGuard;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What stands before every part of this API: TLS, a realm that is set up, the guard of hosts. */
public final class Entrance {

  private final KeycloakSession session;
  private final ErrorForm errors;

  public Entrance(KeycloakSession session) {
    this(session, Problem.FORM);
  }

  public Entrance(KeycloakSession session, ErrorForm errors) {
    this.session = session;
    this.errors = errors;
  }

  /**
   * The client of the realm that a part of the API is there for.
   *
   * @param absence a sentence for people, if the realm has none
   * @throws jakarta.ws.rs.WebApplicationException 404 then; 403 if HTTPS is required
   */
  public ClientModel client(String clientId, String absence) {
    RealmModel realm = session.getContext().getRealm();
    if (!TlsRequirement.isMet(session)) {
      throw errors.exception(Status.FORBIDDEN, "This realm is served over HTTPS only.");
    }
    return Optional.ofNullable(realm.getClientByClientId(clientId))
        .filter(present -> present.isEnabled() && realm.isEnabled())
        .orElseThrow(() -> errors.exception(Status.NOT_FOUND, absence));
  }

  /**
   * Keeps out the hosts that an administrator has black-listed.
   *
   * @throws jakarta.ws.rs.WebApplicationException 403
   */
  public void admit() {
    if (HostGuard.of(session).admission() instanceof Admission.Blocked blocked) {
      throw errors.exception(Status.FORBIDDEN, blocked.explanation());
    }
  }
}
