package dev.ringback.authenticator.flow;

import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The phone whose call is part of the proof of a user session, as that session notes it. */
final class SessionPhone {

  private static final String CALLED_FROM = "ringback.called-from";

  private SessionPhone() {}

  /** Notes a call for the user session that this login will become. */
  static void remember(AuthenticationSessionModel login, PhoneNumber caller) {
    login.setUserSessionNote(CALLED_FROM, caller.e164());
  }

  /**
   * Whether this phone has called in the login that this request belongs to, in the session that
   * the login goes on with, or in the session of the request's access token.
   */
  static boolean is(PhoneNumber phone, UserModel user, KeycloakSession request) {
    return Stream.of(ofLogin(request), ofToken(user, request), ofBrowser(user, request))
        .flatMap(Optional::stream)
        .anyMatch(phone.e164()::equals);
  }

  private static Optional<String> ofLogin(KeycloakSession request) {
    return Optional.ofNullable(request.getContext().getAuthenticationSession())
        .map(login -> login.getUserSessionNotes().get(CALLED_FROM));
  }

  private static Optional<String> ofToken(UserModel user, KeycloakSession request) {
    return Optional.ofNullable(request.getContext().getUserSession())
        .flatMap(session -> calledFrom(user, session));
  }

  private static Optional<String> ofBrowser(UserModel user, KeycloakSession request) {
    AuthResult cookie =
        AuthenticationManager.authenticateIdentityCookie(
            request, request.getContext().getRealm(), true);
    return Optional.ofNullable(cookie).flatMap(present -> calledFrom(user, present.session()));
  }

  private static Optional<String> calledFrom(UserModel user, UserSessionModel session) {
    return Optional.of(session)
        .filter(present -> present.getUser().getId().equals(user.getId()))
        .map(present -> present.getNote(CALLED_FROM));
  }
}
