package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.flow.PhoneCallStep;
import dev.ringback.authenticator.flow.ReverseCallAuthenticatorFactory;
import dev.ringback.authenticator.secondstep.SecondSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AuthenticationManagementResource;

/** The realm's browser flow, and a copy of it that begins with the phone call. */
final class BrowserFlow {

  static final String SUFFIX = " with phone call";

  /** How tokens say that a phone was called: {@code tel} (RFC 8176), for twelve hours. */
  private static final Map<String, String> CONFIG =
      Map.of(
          Constants.AUTHENTICATION_EXECUTION_REFERENCE_VALUE, "tel",
          Constants.AUTHENTICATION_EXECUTION_REFERENCE_MAX_AGE, "43200");

  private static final int PRIORITY_STEP = 10;

  private final KeycloakSession session;
  private final RealmModel realm;

  BrowserFlow(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * Binds a copy of the bound flow with the phone call in it, unless the bound one has it. A call
   * that an earlier version has put there, and that skips second factors, stops doing so.
   */
  void bind(SetupReport report) {
    boolean missing = !offersPhoneCall();
    if (missing) {
      realm.setBrowserFlow(copyWithPhoneCall());
    }
    report.add("browser flow with phone call", missing);
    if (moveCallOfEarlierVersion()) {
      report.add("second factor after the phone call", true);
    }
  }

  /** Whether the bound browser flow offers the phone call anywhere in it. */
  boolean offersPhoneCall() {
    return PhoneCallStep.in(realm.getBrowserFlow(), realm).isPresent();
  }

  private AuthenticationFlowModel copyWithPhoneCall() {
    AuthenticationFlowModel bound = realm.getBrowserFlow();
    String alias = bound.getAlias() + SUFFIX;
    AuthenticationFlowModel present = realm.getFlowByAlias(alias);
    if (present != null) {
      return present;
    }
    AuthenticationFlowModel copy =
        AuthenticationManagementResource.copyFlow(session, realm, bound, alias);
    addPhoneCall(copy);
    return copy;
  }

  private boolean moveCallOfEarlierVersion() {
    AuthenticationFlowModel bound = realm.getBrowserFlow();
    return !SecondSteps.passedByCall(session, bound, bound).isEmpty()
        && callOfSetup(bound).filter(new CallPlace(session, realm)::take).isPresent();
  }

  /** The step that a setup has put beside the forms, if nobody has moved it into another flow. */
  private Optional<AuthenticationExecutionModel> callOfSetup(AuthenticationFlowModel flow) {
    return executions(flow)
        .filter(step -> ReverseCallAuthenticatorFactory.ID.equals(step.getAuthenticator()))
        .filter(AuthenticationExecutionModel::isAlternative)
        .filter(step -> step.getAuthenticatorConfig() != null)
        .filter(
            step ->
                flow.getAlias()
                    .equals(
                        realm.getAuthenticatorConfigById(step.getAuthenticatorConfig()).getAlias()))
        .filter(step -> flow.getAlias().endsWith(SUFFIX))
        .findFirst();
  }

  /** The call comes after whatever needs no page, and before the first page that is there. */
  private void addPhoneCall(AuthenticationFlowModel flow) {
    List<AuthenticationExecutionModel> order = new ArrayList<>(executions(flow).toList());
    int firstPage = 0;
    while (firstPage < order.size() && !order.get(firstPage).isAuthenticatorFlow()) {
      firstPage++;
    }
    order.add(firstPage, realm.addAuthenticatorExecution(phoneCall(flow)));
    for (int position = 0; position < order.size(); position++) {
      order.get(position).setPriority((position + 1) * PRIORITY_STEP);
      realm.updateAuthenticatorExecution(order.get(position));
    }
    new CallPlace(session, realm).take(order.get(firstPage));
  }

  private AuthenticationExecutionModel phoneCall(AuthenticationFlowModel flow) {
    AuthenticatorConfigModel config = new AuthenticatorConfigModel();
    config.setAlias(flow.getAlias());
    config.setConfig(CONFIG);
    AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
    execution.setParentFlow(flow.getId());
    execution.setAuthenticator(ReverseCallAuthenticatorFactory.ID);
    execution.setRequirement(Requirement.ALTERNATIVE);
    execution.setAuthenticatorConfig(realm.addAuthenticatorConfig(config).getId());
    return execution;
  }

  private Stream<AuthenticationExecutionModel> executions(AuthenticationFlowModel flow) {
    return realm.getAuthenticationExecutionsStream(flow.getId());
  }
}
