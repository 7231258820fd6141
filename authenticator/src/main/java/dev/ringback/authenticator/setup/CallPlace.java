package dev.ringback.authenticator.setup;

import java.util.Optional;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The place in a browser flow where a call is followed by what follows the password. */
final class CallPlace {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final PasswordWay passwords;

  CallPlace(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.passwords = new PasswordWay(realm);
  }

  /**
   * Takes a call there that is an alternative of its own.
   *
   * @param call a step of a top-level flow
   * @return whether the flow has such a place: a branch with a password, for which no flow of ours
   *     is there yet; in a branch with levels, one form for name and password
   */
  boolean take(AuthenticationExecutionModel call) {
    Optional<AuthenticationFlowModel> password =
        passwords
            .in(call.getParentFlow())
            .filter(way -> way.isAuthenticatorFlow() && way.isAlternative())
            .map(way -> realm.getAuthenticationFlowById(way.getFlowId()))
            .filter(
                flow -> realm.getFlowByAlias(CallBranch.PREFIX + " " + flow.getAlias()) == null);
    return password.filter(flow -> take(call, flow)).isPresent();
  }

  private boolean take(AuthenticationExecutionModel call, AuthenticationFlowModel password) {
    if (!hasLevels(password.getId())) {
      new CallBranch(session, realm).enclose(call, password);
      return true;
    }
    AuthenticationExecutionModel form = passwords.stepIn(password.getId());
    boolean asksForName = UsernamePasswordFormFactory.PROVIDER_ID.equals(form.getAuthenticator());
    if (asksForName) {
      new CallBesidePassword(realm).move(call, password, form);
    }
    return asksForName;
  }

  private boolean hasLevels(String flow) {
    return realm
        .getAuthenticationExecutionsStream(flow)
        .anyMatch(
            step ->
                step.isAuthenticatorFlow()
                    ? hasLevels(step.getFlowId())
                    : ConditionalLoaAuthenticatorFactory.PROVIDER_ID.equals(
                        step.getAuthenticator()));
  }
}
