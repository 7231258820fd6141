package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.password.LoginOutcome.Unchecked;
import dev.ringback.authenticator.password.UncheckedPasswordException;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Unavailable;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.UnaryOperator;
import org.keycloak.component.ComponentModel;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.ErrorPage;

/**
 * Tells everybody that a password could not be checked: the admin, and whoever wanted to log in.
 */
final class PbxUnavailable {

  // OAuth 2.0 has it for the authorization endpoint only (RFC 6749, section 4.1.2.1)
  private static final String TEMPORARILY_UNAVAILABLE = "temporarily_unavailable";

  private final KeycloakSession session;
  private final PbxEvents events;

  PbxUnavailable(KeycloakSession session, ComponentModel federation) {
    this.session = session;
    this.events = new PbxEvents(session, federation);
  }

  /** For the login of somebody who is not known here. */
  UncheckedPasswordException forNewcomer(String login, Unavailable answer) {
    return tell(event -> event.detail(Details.USERNAME, login), answer);
  }

  UncheckedPasswordException forUser(UserModel user, Unavailable answer) {
    return tell(event -> event.user(user).detail(Details.USERNAME, user.getUsername()), answer);
  }

  private UncheckedPasswordException tell(UnaryOperator<EventBuilder> whose, Unavailable answer) {
    events.unavailable(whose, answer);
    Unchecked outcome = new Unchecked(answer.isBusy());
    return new UncheckedPasswordException(isPage() ? page(outcome) : document(outcome), outcome);
  }

  private boolean isPage() {
    return session.getContext().getUri().getPath().contains("/login-actions/");
  }

  private Response page(Unchecked outcome) {
    return ErrorPage.error(
        session,
        session.getContext().getAuthenticationSession(),
        Status.SERVICE_UNAVAILABLE,
        outcome.isBusy() ? "runtelPbxBusy" : "runtelPbxUnavailable");
  }

  private static Response document(Unchecked outcome) {
    return Response.status(Status.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.RETRY_AFTER, outcome.retryAfterSeconds())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new OAuth2ErrorRepresentation(TEMPORARILY_UNAVAILABLE, outcome.explanation()))
        .build();
  }
}
