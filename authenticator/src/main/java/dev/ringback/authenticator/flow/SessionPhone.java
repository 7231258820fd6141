package dev.ringback.authenticator.flow;

import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
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

  /** Whether this phone has called in this login, or in the session that the login goes on with. */
  static boolean is(PhoneNumber phone, RequiredActionContext context) {
    return phone
            .e164()
            .equals(context.getAuthenticationSession().getUserSessionNotes().get(CALLED_FROM))
        || calledFrom(context).filter(phone.e164()::equals).isPresent();
  }

  /** Whether this phone has called in this session. */
  static boolean is(PhoneNumber phone, UserSessionModel session) {
    return phone.e164().equals(session.getNote(CALLED_FROM));
  }

  private static Optional<String> calledFrom(RequiredActionContext context) {
    UserModel user = context.getUser();
    AuthResult cookie =
        AuthenticationManager.authenticateIdentityCookie(
            context.getSession(), context.getRealm(), true);
    return Optional.ofNullable(cookie)
        .filter(present -> present.user().getId().equals(user.getId()))
        .map(present -> present.session().getNote(CALLED_FROM));
  }
}
