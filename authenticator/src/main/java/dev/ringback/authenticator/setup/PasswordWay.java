package dev.ringback.authenticator.setup;

import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.authenticators.browser.PasswordFormFactory;
import org.keycloak.authentication.authenticators.browser.UsernameFormFactory;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;

/**
 * The way through a flow, and through the flows within it, to the step that asks for a password.
 */
final class PasswordWay {

  private static final Set<String> PASSWORD =
      Set.of(UsernamePasswordFormFactory.PROVIDER_ID, PasswordFormFactory.PROVIDER_ID);

  private final RealmModel realm;

  PasswordWay(RealmModel realm) {
    this.realm = realm;
  }

  /**
   * The first enabled step of a flow that asks for a password or leads to one that does.
   *
   * @param flow its id
   */
  Optional<AuthenticationExecutionModel> in(String flow) {
    return realm
        .getAuthenticationExecutionsStream(flow)
        .filter(AuthenticationExecutionModel::isEnabled)
        .filter(this::leadsToPassword)
        .findFirst();
  }

  /**
   * The step itself that asks for the password.
   *
   * @param flow id of a flow that leads to one
   */
  AuthenticationExecutionModel stepIn(String flow) {
    AuthenticationExecutionModel way = in(flow).orElseThrow();
    return way.isAuthenticatorFlow() ? stepIn(way.getFlowId()) : way;
  }

  /** Whether a step beside the way is not needed by who does not go it. */
  static boolean isSpared(AuthenticationExecutionModel step, AuthenticationExecutionModel way) {
    boolean isOtherWay = way.isAlternative() && step.isAlternative();
    return !step.getId().equals(way.getId())
        && (isOtherWay || UsernameFormFactory.PROVIDER_ID.equals(step.getAuthenticator()));
  }

  private boolean leadsToPassword(AuthenticationExecutionModel step) {
    return step.isAuthenticatorFlow()
        ? in(step.getFlowId()).isPresent()
        : PASSWORD.contains(step.getAuthenticator());
  }
}
