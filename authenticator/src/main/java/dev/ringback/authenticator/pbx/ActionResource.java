package dev.ringback.authenticator.pbx;

import dev.ringback.authenticator.TlsRequirement;
import dev.ringback.authenticator.defender.Admission;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.password.LoginClient;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.cors.Cors;

/** {@code …/pbx/api/}: does what a program posts. */
public final class ActionResource {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ActionRequest request;

  ActionResource(KeycloakSession session, ActionRequest request) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.request = request;
  }

  /**
   * {@code {"action":"auth","obj":"User","action_id":"123","params":{…}}}, or {@code logout}.
   *
   * @return the envelope, whose {@code code} is the HTTP status: 400 if the request cannot be read,
   *     403 if this host or this way of asking is not let in, 404 if there is no such action, or no
   *     client as the setup creates it
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response perform() {
    Optional<String> refusal = refusal();
    if (refusal.isPresent()) {
      return Envelope.refused(request, Status.FORBIDDEN, refusal.get());
    }
    RealmOrigins.allow(session);
    if (!request.isReadable()) {
      return Envelope.refused(
          request, Status.BAD_REQUEST, "action, obj and params must be there, as JSON.");
    }
    return client()
        .map(this::perform)
        .orElseGet(
            () ->
                Envelope.refused(
                    request,
                    Status.NOT_FOUND,
                    "This realm has no client ringback-pbx: the part pbx of the setup creates"
                        + " it."));
  }

  /** Lets pages of other origins ask before they post. */
  @OPTIONS
  public Response preflight() {
    return Cors.builder().preflight().auth().allowedMethods("POST", "OPTIONS").add(Response.ok());
  }

  private Response perform(ClientModel client) {
    if (!LoginClient.isAsCreated(client)) {
      return Envelope.refused(request, Status.NOT_FOUND, LoginClient.PBX.changed());
    }
    if (request.asksFor("auth", "User")) {
      return new Login(session, client).answer(request);
    }
    if (request.asksFor("logout", "User")) {
      return new Logout(session, client).answer(request);
    }
    return Envelope.refused(request, Status.NOT_FOUND, "There is no such action.");
  }

  private Optional<String> refusal() {
    if (!TlsRequirement.isMet(session)) {
      return Optional.of("This realm is served over HTTPS only.");
    }
    if (!realm.isEnabled()) {
      return Optional.of("This realm is not enabled.");
    }
    return HostGuard.of(session).admission() instanceof Admission.Blocked blocked
        ? Optional.of(blocked.explanation())
        : Optional.empty();
  }

  private Optional<ClientModel> client() {
    return LoginClient.PBX.in(realm).filter(ClientModel::isEnabled);
  }
}
