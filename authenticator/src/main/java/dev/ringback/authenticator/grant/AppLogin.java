package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.flow.PhoneCallStep;
import dev.ringback.authenticator.flow.RealmChallenges;
import dev.ringback.authenticator.mapper.PhoneMapper;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.Action;

/** The login of a user whose call has come, to an app that can show no page. */
final class AppLogin {

  /** What is in the way of a login that has no page. */
  enum Hindrance {
    /** Nothing. */
    NONE,
    /** The client needs a consent that the user has not given in a browser yet. */
    CONSENT,
    /** The user must do something first, such as accept terms. */
    REQUIRED_ACTION
  }

  private final KeycloakSession session;
  private final RealmModel realm;
  private final EventBuilder event;
  private final AuthenticationSessionModel login;

  private AppLogin(KeycloakSession session, EventBuilder event, AuthenticationSessionModel login) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.event = event;
    this.login = login;
  }

  /**
   * Begins it.
   *
   * @param scope what the app asked for; may be empty
   */
  static AppLogin begin(KeycloakSession session, EventBuilder event, UserModel user, String scope) {
    RealmModel realm = session.getContext().getRealm();
    ClientModel client = session.getContext().getClient();
    AuthenticationSessionModel login =
        session
            .authenticationSessions()
            .createRootAuthenticationSession(realm)
            .createAuthenticationSession(client);
    login.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
    login.setAction(Action.AUTHENTICATE.name());
    login.setClientNote(
        OIDCLoginProtocol.ISSUER,
        Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
    if (!scope.isEmpty()) {
      login.setClientNote(OIDCLoginProtocol.SCOPE_PARAM, scope);
    }
    login.setAuthenticatedUser(user);
    new AppClient(client)
        .step()
        .map(PhoneCallStep::execution)
        .ifPresent(step -> AuthenticatorUtils.updateCompletedExecutions(login, null, step));
    PhoneMapper.rememberCall(login, RealmChallenges.CLOCK.instant());
    AuthenticationManager.setClientScopesInSession(session, login);
    return new AppLogin(session, event, login);
  }

  /** What a page would ask of the user; an app has none, so that the login ends there. */
  Hindrance hindrance() {
    String action =
        AuthenticationManager.nextRequiredAction(
            session, login, session.getContext().getHttpRequest(), event);
    if (action == null) {
      return Hindrance.NONE;
    }
    session
        .authenticationSessions()
        .removeRootAuthenticationSession(realm, login.getParentSession());
    return action.equals(Action.OAUTH_GRANT.name()) ? Hindrance.CONSENT : Hindrance.REQUIRED_ACTION;
  }

  /** Makes a user session of the login. */
  ClientSessionContext complete() {
    ClientSessionContext completed =
        AuthenticationProcessor.attachSession(
            login, null, session, realm, session.getContext().getConnection(), event);
    UserSessionModel userSession = completed.getClientSession().getUserSession();
    userSession.setNote(
        AuthenticationManager.AUTH_TIME,
        Long.toString(RealmChallenges.CLOCK.instant().getEpochSecond()));
    event.detail(Details.CODE_ID, userSession.getId());
    return completed;
  }
}
