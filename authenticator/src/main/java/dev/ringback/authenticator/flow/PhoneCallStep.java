package dev.ringback.authenticator.flow;

import java.util.Optional;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * The step "Phone call" as it stands in a flow.
 *
 * @param execution id of its execution
 * @param config how it is configured there
 */
public record PhoneCallStep(String execution, ReverseCallConfig config) {

  /** The first enabled one in this flow or in a flow within it. */
  public static Optional<PhoneCallStep> in(AuthenticationFlowModel flow, RealmModel realm) {
    return realm
        .getAuthenticationExecutionsStream(flow.getId())
        .filter(execution -> !execution.isDisabled())
        .flatMap(execution -> of(execution, realm).stream())
        .findFirst();
  }

  private static Optional<PhoneCallStep> of(
      AuthenticationExecutionModel execution, RealmModel realm) {
    if (execution.isAuthenticatorFlow()) {
      return in(realm.getAuthenticationFlowById(execution.getFlowId()), realm);
    }
    if (!ReverseCallAuthenticatorFactory.ID.equals(execution.getAuthenticator())) {
      return Optional.empty();
    }
    String config = execution.getAuthenticatorConfig();
    return Optional.of(
        new PhoneCallStep(
            execution.getId(),
            ReverseCallConfig.of(
                config == null ? null : realm.getAuthenticatorConfigById(config))));
  }
}
