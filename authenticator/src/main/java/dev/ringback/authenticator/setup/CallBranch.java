package dev.ringback.authenticator.setup;

import java.util.List;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AuthenticationManagementResource;

/**
 * The phone call as a branch of a browser flow: a copy of the branch with the password, in which
 * the call stands in the place of the password. What the realm asks for after the password, such as
 * a second factor, it so asks for after the call.
 */
final class CallBranch {

  static final String PREFIX = "Phone call -";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final PasswordWay passwords;

  CallBranch(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.passwords = new PasswordWay(realm);
  }

  /**
   * Puts the branch in the place of a call that is an alternative of its own. The step keeps its id
   * and its settings.
   *
   * @param call a step of a top-level flow
   * @param password the branch with the password in that flow
   */
  void enclose(AuthenticationExecutionModel call, AuthenticationFlowModel password) {
    AuthenticationFlowModel branch = copy(password);
    AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
    execution.setParentFlow(call.getParentFlow());
    execution.setFlowId(branch.getId());
    execution.setAuthenticatorFlow(true);
    execution.setRequirement(Requirement.ALTERNATIVE);
    execution.setPriority(call.getPriority());
    realm.addAuthenticatorExecution(execution);
    takePlaceOfPassword(call, branch.getId());
    new CredentialConditions(realm).nameCallBesidePassword(branch.getId());
  }

  private AuthenticationFlowModel copy(AuthenticationFlowModel password) {
    AuthenticationFlowModel branch = new AuthenticationFlowModel();
    branch.setAlias(PREFIX + " " + password.getAlias());
    branch.setDescription("The phone call, and what is asked for after a password");
    branch.setProviderId(password.getProviderId());
    branch.setTopLevel(false);
    branch.setBuiltIn(false);
    AuthenticationFlowModel added = realm.addAuthenticationFlow(branch);
    AuthenticationManagementResource.copy(session, realm, PREFIX, password, added);
    return added;
  }

  private void takePlaceOfPassword(AuthenticationExecutionModel call, String flow) {
    List<AuthenticationExecutionModel> steps =
        realm.getAuthenticationExecutionsStream(flow).toList();
    AuthenticationExecutionModel way = passwords.in(flow).orElseThrow();
    steps.stream().filter(step -> PasswordWay.isSpared(step, way)).forEach(this::delete);
    AuthenticationExecutionModel first = way.isAuthenticatorFlow() ? way : call;
    first.setParentFlow(flow);
    if (!way.isConditional()) {
      first.setRequirement(Requirement.REQUIRED);
    }
    // Keycloak offers another way only at the first step of a branch, whatever its condition (26.7)
    first.setPriority(steps.get(0).getPriority() - 1);
    realm.updateAuthenticatorExecution(first);
    if (way.isAuthenticatorFlow()) {
      takePlaceOfPassword(call, way.getFlowId());
    } else {
      delete(way);
    }
  }

  private void delete(AuthenticationExecutionModel step) {
    KeycloakModelUtils.deepDeleteAuthenticationExecutor(
        session, realm, step, () -> {}, () -> {}, false);
  }
}
