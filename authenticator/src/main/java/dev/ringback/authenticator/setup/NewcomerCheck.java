package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.flow.ReverseCallConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Looks at how accounts that a call creates differ from those that the browser's form creates. */
final class NewcomerCheck {

  private final RealmModel realm;

  NewcomerCheck(RealmModel realm) {
    this.realm = realm;
  }

  List<Finding> run() {
    return ReverseCallConfig.ofBrowserFlow(realm).registersUnknownNumbers()
        ? Stream.of(switchedOff(), flow()).flatMap(Optional::stream).toList()
        : List.of();
  }

  private Optional<Finding> switchedOff() {
    return Finding.warningIf(
        !realm.isRegistrationAllowed(),
        "unknown_number_rejected",
        "The phone call is set to create accounts for unknown numbers, and User registration is off:"
            + " such calls are refused. Turn it on under Realm settings, Login, or set"
            + " unknownNumber to reject.");
  }

  private Optional<Finding> flow() {
    List<String> steps = new RegistrationSteps(realm).furtherOnes();
    return Finding.warningIf(
        realm.isRegistrationAllowed() && !steps.isEmpty(),
        "unknown_number_flow_differs",
        "The bound registration flow has steps that an account created by a phone call does not go"
            + " through ("
            + String.join(", ", steps)
            + "): set unknownNumber to reject if these must be met.");
  }
}
