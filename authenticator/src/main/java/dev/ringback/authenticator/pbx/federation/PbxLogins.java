package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.pbx.federation.PbxAnswer.Accepted;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.OtherUser;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Refused;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.keycloak.component.ComponentModel;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Asks a PBX whether a password is right, once in a request: Keycloak looks a newcomer up by e-mail
 * address and by name, then checks the password, and each costs the PBX a login, and the server a
 * failure there if it is wrong.
 */
final class PbxLogins {

  private static final String EXECUTOR = "runtel-pbx-logout";

  /** On one line, and no longer than the names of federated users may be. */
  private static final Pattern LOGIN = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]{1,200}");

  private final KeycloakSession session;
  private final ComponentModel federation;

  PbxLogins(KeycloakSession session, ComponentModel federation) {
    this.session = session;
    this.federation = federation;
  }

  PbxAnswer of(String login, String password) {
    if (!LOGIN.matcher(login).matches() || password.isEmpty()) {
      return new Refused();
    }
    String key = RuntelPbxFactory.ID + " " + federation.getId();
    Asked before = session.getAttribute(key, Asked.class);
    if (before != null && before.isAbout(login, password)) {
      return before.answer;
    }
    PbxAnswer answer = ask(login, password);
    session.setAttribute(key, new Asked(login, password, answer));
    return answer;
  }

  private PbxAnswer ask(String login, String password) {
    PbxApi api = PbxApi.of(session, federation);
    PbxAnswer answer = api.auth(login, password);
    // Keycloak interrupts a look-up that takes three seconds (26.7), which does not end a read from
    // a socket, and would break off whatever the login does next
    var unused = Thread.interrupted();
    if (answer instanceof Accepted accepted) {
      logOut(api, accepted.token());
    }
    if (answer instanceof OtherUser other) {
      new PbxEvents(session, federation).otherUser(login);
      logOut(api, other.token());
    }
    return answer;
  }

  private void logOut(PbxApi api, String token) {
    if (!token.isEmpty()) {
      Executor threads = session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
      threads.execute(() -> api.logout(token));
    }
  }

  /** What was asked in this request, which holds the password itself, and what came back. */
  private record Asked(String login, String password, PbxAnswer answer) {

    boolean isAbout(String otherLogin, String otherPassword) {
      return login.equalsIgnoreCase(otherLogin) && password.equals(otherPassword);
    }

    @Override
    public String toString() {
      return "Asked[…]";
    }
  }
}
