package dev.ringback.authenticator.setup;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * The phone call as an alternative to the form for name and password, where that form stands. A
 * flow with levels wants it so: Keycloak takes no second condition of the same level (26.7).
 */
final class CallBesidePassword {

  private static final int FIRST = 10;
  private static final int SECOND = 20;

  private final RealmModel realm;

  CallBesidePassword(RealmModel realm) {
    this.realm = realm;
  }

  /**
   * Moves both steps, with their ids and settings, into a flow that takes the place of the form.
   *
   * @param call a step of a top-level flow
   * @param password the branch with the password in that flow
   * @param form the step that asks for name and password there
   */
  void move(
      AuthenticationExecutionModel call,
      AuthenticationFlowModel password,
      AuthenticationExecutionModel form) {
    AuthenticationFlowModel either = new AuthenticationFlowModel();
    either.setAlias(CallBranch.PREFIX + " " + password.getAlias());
    either.setDescription("The phone call, or name and password");
    either.setProviderId(password.getProviderId());
    either.setTopLevel(false);
    either.setBuiltIn(false);
    AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
    execution.setParentFlow(form.getParentFlow());
    execution.setFlowId(realm.addAuthenticationFlow(either).getId());
    execution.setAuthenticatorFlow(true);
    execution.setRequirement(form.getRequirement());
    execution.setPriority(form.getPriority());
    realm.addAuthenticatorExecution(execution);
    move(call, execution.getFlowId(), FIRST);
    move(form, execution.getFlowId(), SECOND);
    new CredentialConditions(realm).nameCallBesidePassword(password.getId());
  }

  private void move(AuthenticationExecutionModel step, String flow, int priority) {
    step.setParentFlow(flow);
    step.setRequirement(Requirement.ALTERNATIVE);
    step.setPriority(priority);
    realm.updateAuthenticatorExecution(step);
  }
}
