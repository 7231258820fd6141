package dev.ringback.authenticator.pbx;

import dev.ringback.authenticator.defender.Failure;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.password.Credentials;
import dev.ringback.authenticator.password.LoggedIn;
import dev.ringback.authenticator.password.LoginOutcome;
import dev.ringback.authenticator.password.PasswordGate;
import dev.ringback.authenticator.password.PasswordLogin;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/** {@code auth} of a {@code User}: a login by password. */
final class Login {

  private final KeycloakSession session;
  private final ClientModel client;

  Login(KeycloakSession session, ClientModel client) {
    this.session = session;
    this.client = client;
  }

  /**
   * One and the same 401 whatever is in the way, as at every form that is open to everybody; 403 if
   * no password may be tried from here, and for a right password of a user who has a second step to
   * do.
   */
  Response answer(ActionRequest request) {
    Credentials credentials =
        new Credentials(
            request.parameter("login").orElse(null),
            request.parameter("password").orElse(null),
            request.parameter("totp").orElse(null));
    if (!credentials.areReadable()) {
      return Envelope.refused(
          request, Status.BAD_REQUEST, "login and password must be there, each as plain text.");
    }
    Optional<String> refusal = new PasswordGate(session).refusal(enabledClients());
    if (refusal.isPresent()) {
      return Envelope.refused(request, Status.FORBIDDEN, refusal.get());
    }
    LoginOutcome outcome = new PasswordLogin(session, client).logIn(credentials, event());
    if (outcome instanceof LoggedIn login) {
      return Envelope.ok(request, new Profile(session).of(login));
    }
    if (outcome instanceof LoginOutcome.SecondStepNeeded needed) {
      return Envelope.refused(request, Status.FORBIDDEN, needed.explanation());
    }
    if (outcome instanceof LoginOutcome.Unchecked unchecked) {
      return Envelope.unchecked(request, unchecked);
    }
    HostGuard.of(session).failed(Failure.FAILED_LOGIN);
    return Envelope.refused(request, Status.UNAUTHORIZED, "Wrong login or password.");
  }

  private Stream<ClientModel> enabledClients() {
    return session.getContext().getRealm().getClientsStream().filter(ClientModel::isEnabled);
  }

  private EventBuilder event() {
    return new EventBuilder(
            session.getContext().getRealm(), session, session.getContext().getConnection())
        .client(client);
  }
}
