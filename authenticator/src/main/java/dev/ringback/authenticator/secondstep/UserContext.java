package dev.ringback.authenticator.secondstep;

import java.lang.reflect.Proxy;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** As much of a flow's context as there is without a login: the user and the step's settings. */
final class UserContext {

  private UserContext() {}

  /** A context that knows nothing of requests, sessions and forms. */
  static AuthenticationFlowContext of(
      KeycloakSession session,
      RealmModel realm,
      UserModel user,
      AuthenticationExecutionModel step) {
    return (AuthenticationFlowContext)
        Proxy.newProxyInstance(
            UserContext.class.getClassLoader(),
            new Class<?>[] {AuthenticationFlowContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getSession" -> session;
                  case "getRealm" -> realm;
                  case "getUser" -> user;
                  case "getExecution" -> step;
                  case "getAuthenticatorConfig" ->
                      realm.getAuthenticatorConfigById(step.getAuthenticatorConfig());
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
