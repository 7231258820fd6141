package dev.ringback.authenticator.grant;

import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.rar.AuthorizationRequestContext;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A user session for the time of one request, in which an access token is made with no more than
 * the scope of an API token: with what the client always gets, and with none of the owner's roles,
 * which an API token does not carry.
 */
final class CutDownSession implements ClientSessionContext {

  /** How the session began, as Keycloak notes it. */
  private static final String AUTH_METHOD = "ringback-api-token";

  private final ClientSessionContext whole;
  private final String scope;

  private CutDownSession(ClientSessionContext whole, String scope) {
    this.whole = whole;
    this.scope = scope;
  }

  static CutDownSession begin(KeycloakSession session, UserModel owner, String scope) {
    RealmModel realm = session.getContext().getRealm();
    ClientModel client = session.getContext().getClient();
    AuthenticationSessionModel login =
        new AuthenticationSessionManager(session)
            .createAuthenticationSession(realm, false)
            .createAuthenticationSession(client);
    login.setAuthenticatedUser(owner);
    login.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
    login.setClientNote(
        OIDCLoginProtocol.ISSUER,
        Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
    login.setClientNote(OIDCLoginProtocol.SCOPE_PARAM, scope);
    UserSessionModel userSession =
        new UserSessionManager(session)
            .createUserSession(
                login.getParentSession().getId(),
                realm,
                owner,
                owner.getUsername(),
                session.getContext().getConnection().getRemoteHost(),
                AUTH_METHOD,
                false,
                null,
                null,
                SessionPersistenceState.TRANSIENT);
    return new CutDownSession(
        TokenManager.attachAuthenticationSession(session, userSession, login), scope);
  }

  @Override
  public Stream<RoleModel> getRolesStream() {
    return Stream.empty();
  }

  @Override
  public String getScopeString() {
    return scope;
  }

  @Override
  public String getScopeString(boolean ignoreIncludeInTokenScope) {
    return scope;
  }

  @Override
  public AuthenticatedClientSessionModel getClientSession() {
    return whole.getClientSession();
  }

  @Override
  public Set<String> getClientScopeIds() {
    return whole.getClientScopeIds();
  }

  @Override
  public Stream<ClientScopeModel> getClientScopesStream() {
    return whole.getClientScopesStream();
  }

  @Override
  public boolean isOfflineTokenRequested() {
    return false;
  }

  @Override
  public Stream<ProtocolMapperModel> getProtocolMappersStream() {
    return whole.getProtocolMappersStream();
  }

  @Override
  public void setAttribute(String name, Object value) {
    whole.setAttribute(name, value);
  }

  @Override
  public <T> T getAttribute(String name, Class<T> type) {
    return whole.getAttribute(name, type);
  }

  @Override
  public AuthorizationRequestContext getAuthorizationRequestContext() {
    return whole.getAuthorizationRequestContext();
  }
}
