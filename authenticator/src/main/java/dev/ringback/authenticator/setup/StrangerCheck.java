package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.device.NewDeviceFlow;
import dev.ringback.authenticator.flow.PhoneCallStep;
import dev.ringback.authenticator.flow.ReverseCallConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks for what strangers can do with somebody's number in the flows that offer the call. */
final class StrangerCheck {

  private final KeycloakSession session;
  private final RealmModel realm;

  StrangerCheck(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  List<Finding> run() {
    return new BrowserFlows(realm)
        .all()
        .flatMap(
            flow ->
                PhoneCallStep.in(flow, realm).stream()
                    .flatMap(step -> Stream.of(lockOut(flow, step), newDevice(flow, step))))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Finding> lockOut(AuthenticationFlowModel flow, PhoneCallStep step) {
    ReverseCallConfig config = step.config();
    int starts = config.startsPerNumberAnywhere(config.gatewaysToAsk(session, realm));
    return Finding.warningIf(
        starts > 0,
        "phone_can_be_locked_out",
        "In the flow "
            + flow.getAlias()
            + " a phone has "
            + starts
            + " attempts in ten minutes over all addresses: whoever begins so many with somebody's"
            + " number, from several addresses, keeps its owner from logging in by call in a"
            + " browser that is not known. The limit bounds what a flood of attempts costs;"
            + " startsPerNumberAnywhere = 0 removes it.");
  }

  private Optional<Finding> newDevice(AuthenticationFlowModel flow, PhoneCallStep step) {
    boolean isStepUpMissing =
        step.config().devices().askForMore()
            && !new NewDeviceFlow(session, realm).follows(step.execution());
    return isStepUpMissing
        ? Optional.of(
            Finding.error(
                "new_device_without_step_up",
                "In the flow "
                    + flow.getAlias()
                    + " new devices are to give another factor (newDevice = stepUp), and no step"
                    + " asks for one: every call in a new browser is refused. Add, after the call,"
                    + " a conditional sub-flow with the negated condition ringback-known-device"
                    + " and steps such as OTP Form."))
        : Optional.empty();
  }
}
