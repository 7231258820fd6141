package dev.ringback.authenticator.pbx;

import dev.ringback.authenticator.bearer.AccessTokens;
import dev.ringback.authenticator.defender.Failure;
import dev.ringback.authenticator.defender.HostGuard;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AppAuthManager.AuthHeader;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** {@code logout} of a {@code User}: ends the session that the bearer's token is of. */
final class Logout {

  private final KeycloakSession session;
  private final ClientModel client;

  /**
   * @param client whose tokens may end a session here
   */
  Logout(KeycloakSession session, ClientModel client) {
    this.session = session;
    this.client = client;
  }

  Response answer(ActionRequest request) {
    Optional<String> token = token();
    Optional<AuthResult> login = token.flatMap(this::loginOf);
    if (login.isPresent()) {
      end(login.get());
      return Envelope.ok(request, Map.of());
    }
    if (token.filter(this::wasNeverIssued).isPresent()) {
      HostGuard.of(session).failed(Failure.UNKNOWN_TOKEN);
    }
    return Envelope.refused(request, Status.UNAUTHORIZED, "The token of a login here is needed.");
  }

  private void end(AuthResult login) {
    new EventBuilder(session.getContext().getRealm(), session, session.getContext().getConnection())
        .event(EventType.LOGOUT)
        .client(client)
        .user(login.user())
        .session(login.session())
        .success();
    AuthenticationManager.backchannelLogout(session, login.session(), true);
  }

  private Optional<AuthResult> loginOf(String token) {
    return AccessTokens.verify(session, token)
        .filter(result -> result.client().getId().equals(client.getId()));
  }

  private boolean wasNeverIssued(String token) {
    return session.tokens().decode(token, JsonWebToken.class) == null;
  }

  /** None, or more than one, is none. */
  private Optional<String> token() {
    try {
      return Optional.ofNullable(
              AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
                  session.getContext().getHttpRequest().getHttpHeaders()))
          .map(AuthHeader::getToken);
    } catch (NotAuthorizedException several) {
      return Optional.empty();
    }
  }
}
