package dev.ringback.authenticator.impersonation;

import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The administrator who opened a user's session in that user's place (Keycloak's impersonation).
 * Such a session reads what the user reads. It does not change what lets the user in, and makes
 * nothing that outlives it.
 *
 * @param session the id of the user session
 * @param name the administrator's user name, or the id of the client that exchanged a token
 */
public record Impersonator(String session, String name) {

  /** The authentication method of every session that Keycloak opens so. */
  private static final String METHOD = "impersonate";

  /** Who opened this session; empty if the user did. */
  public static Optional<Impersonator> in(UserSessionModel session) {
    return note(session, ImpersonationSessionNote.IMPERSONATOR_USERNAME)
        .or(() -> note(session, ImpersonationSessionNote.IMPERSONATOR_CLIENT))
        .or(() -> Optional.of(METHOD).filter(method -> method.equals(session.getAuthMethod())))
        .map(name -> new Impersonator(session.getId(), name));
  }

  /** Who opened the session in which this user is at a page of Keycloak; empty if the user did. */
  public static Optional<Impersonator> atPageOf(UserModel user, KeycloakSession session) {
    AuthResult cookie =
        AuthenticationManager.authenticateIdentityCookie(
            session, session.getContext().getRealm(), true);
    return Optional.ofNullable(cookie)
        .filter(present -> present.user().getId().equals(user.getId()))
        .flatMap(present -> in(present.session()));
  }

  /** Names the administrator in an event, as Keycloak's own event of the impersonation does. */
  public EventBuilder describe(EventBuilder event) {
    return event.detail(Details.IMPERSONATOR, name);
  }

  /**
   * Tells the realm's events that something was refused to the administrator: {@code
   * IMPERSONATE_ERROR} with the error {@code not_allowed}.
   *
   * @param user in whose place it was asked for
   * @param what detail {@code reason}, such as {@code verify-phone-by-call}
   */
  public void refused(UserModel user, String what, KeycloakSession session) {
    EventBuilder event =
        new EventBuilder(
            session.getContext().getRealm(), session, session.getContext().getConnection());
    describe(event)
        .event(EventType.IMPERSONATE)
        .user(user)
        .detail(Details.USERNAME, user.getUsername())
        .detail(Details.REASON, what)
        .error(Errors.NOT_ALLOWED);
  }

  private static Optional<String> note(UserSessionModel session, ImpersonationSessionNote note) {
    return Optional.ofNullable(session.getNote(note.toString()));
  }
}
