package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.password.LoginOutcome.Unchecked;
import dev.ringback.authenticator.password.UncheckedPasswordException;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Unavailable;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.component.ComponentModel;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.ErrorPage;

/**
 * Tells everybody that a password could not be checked: the admin, and whoever wanted to log in.
 */
final class PbxUnavailable {

  /**
   * The PBX that keeps the password does not answer, or refuses this server; nobody has failed to
   * log in. Details {@code pbx}, {@code reason} and {@code explanation}.
   */
  static final String PBX_UNAVAILABLE = "pbx_unavailable";

  private static final String PBX = "pbx";
  private static final String EXPLANATION = "explanation";

  // OAuth 2.0 has it for the authorization endpoint only (RFC 6749, section 4.1.2.1)
  private static final String TEMPORARILY_UNAVAILABLE = "temporarily_unavailable";

  private final KeycloakSession session;
  private final ComponentModel federation;

  PbxUnavailable(KeycloakSession session, ComponentModel federation) {
    this.session = session;
    this.federation = federation;
  }

  /** For the login of somebody who is not known here. */
  UncheckedPasswordException forNewcomer(String login, Unavailable answer) {
    return tell(event().detail(Details.USERNAME, login), answer);
  }

  UncheckedPasswordException forUser(UserModel user, Unavailable answer) {
    return tell(event().user(user).detail(Details.USERNAME, user.getUsername()), answer);
  }

  private UncheckedPasswordException tell(EventBuilder event, Unavailable answer) {
    event
        .detail(PBX, federation.getName())
        .detail(Details.REASON, answer.reason())
        .detail(EXPLANATION, answer.explanation())
        .error(PBX_UNAVAILABLE);
    return new UncheckedPasswordException(isPage() ? page() : document());
  }

  private EventBuilder event() {
    KeycloakContext context = session.getContext();
    return new EventBuilder(context.getRealm(), session, context.getConnection())
        .event(EventType.LOGIN)
        .client(context.getClient());
  }

  private boolean isPage() {
    return session.getContext().getUri().getPath().contains("/login-actions/");
  }

  private Response page() {
    return ErrorPage.error(
        session,
        session.getContext().getAuthenticationSession(),
        Status.SERVICE_UNAVAILABLE,
        "runtelPbxUnavailable");
  }

  private static Response document() {
    return Response.status(Status.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            new OAuth2ErrorRepresentation(TEMPORARILY_UNAVAILABLE, new Unchecked().explanation()))
        .build();
  }
}
