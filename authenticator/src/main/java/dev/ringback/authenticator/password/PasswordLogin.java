package dev.ringback.authenticator.password;

import dev.ringback.authenticator.KeycloakClock;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * A login by password through Keycloak's own password grant (RFC 6749, section 4.3): the realm's
 * direct-grant flow, brute-force protection, required actions, client policies and events are those
 * of the token endpoint. A user of whom the browser flow demands more than that is refused.
 */
public final class PasswordLogin {

  private final KeycloakSession session;
  private final ClientModel client;

  /**
   * Logins to one client.
   *
   * @param client for whom tokens are issued; public
   */
  public PasswordLogin(KeycloakSession session, ClientModel client) {
    this.session = session;
    this.client = client;
  }

  /** Logs the user in. */
  public LoginOutcome logIn(Credentials credentials, EventBuilder event) {
    session.getContext().setClient(client);
    PresentedPassword.present(session, credentials);
    OAuth2GrantType grant = new RestPasswordGrant();
    event.event(grant.getEventType()).detail(Details.GRANT_TYPE, OAuth2Constants.PASSWORD);
    try {
      Response answer =
          grant.process(
              new PasswordGrantContext(session, form(credentials), event, Cors.builder()));
      return answer.getEntity() instanceof AccessTokenResponse tokens
          ? loggedIn(tokens, event.getEvent().getUserId())
          : refused(credentials);
    } catch (SecondStepNeededException needed) {
      return new LoginOutcome.SecondStepNeeded();
    } catch (UncheckedPasswordException unchecked) {
      return unchecked.outcome();
    } catch (CorsErrorResponseException refused) {
      return refused(credentials);
    } catch (AuthenticationFlowException endedWithoutUser) {
      event.error(Errors.INVALID_USER_CREDENTIALS);
      return refused(credentials);
    }
  }

  private LoginOutcome refused(Credentials credentials) {
    new MissingPassword(session).makeUpFor(credentials);
    return new LoginOutcome.Refused();
  }

  private LoggedIn loggedIn(AccessTokenResponse tokens, String user) {
    return new LoggedIn(
        session.users().getUserById(session.getContext().getRealm(), user),
        tokens.getToken(),
        KeycloakClock.CLOCK.instant().plusSeconds(tokens.getExpiresIn()));
  }

  private static MultivaluedMap<String, String> form(Credentials credentials) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.putSingle(OAuth2Constants.GRANT_TYPE, OAuth2Constants.PASSWORD);
    form.putSingle(AuthenticationManager.FORM_USERNAME, credentials.user());
    form.putSingle(CredentialRepresentation.PASSWORD, credentials.password());
    if (credentials.totp() != null) {
      form.putSingle(CredentialRepresentation.TOTP, credentials.totp());
    }
    return form;
  }
}
