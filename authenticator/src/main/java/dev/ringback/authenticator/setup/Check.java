package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks at everything a phone login needs, and says what to do about what is not there. */
final class Check {

  private final KeycloakSession session;
  private final RealmModel realm;

  Check(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  List<Finding> run() {
    return Stream.of(attributes(), flow(), action(), gateways(), protection())
        .flatMap(List::stream)
        .toList();
  }

  private List<Finding> attributes() {
    ProfileAttributes attributes = new ProfileAttributes(session);
    Stream<Finding> missing =
        attributes
            .missing()
            .map(
                name ->
                    Finding.error(
                        "attribute_missing",
                        "The user profile has no attribute "
                            + name
                            + ": run the setup, or no user can have a phone number."));
    Stream<Finding> editable =
        attributes
            .userEditable()
            .map(
                name ->
                    Finding.error(
                        "attribute_user_editable",
                        "Users may edit their own "
                            + name
                            + ": anybody could log in as anybody. Take the user's edit permission"
                            + " away in the user profile."));
    return Stream.concat(missing, editable).toList();
  }

  private List<Finding> flow() {
    if (new BrowserFlow(session, realm).offersPhoneCall()) {
      return List.of();
    }
    return List.of(
        Finding.error(
            "flow_without_phone_call",
            "The bound browser flow does not offer the phone call: add the step \"Phone call\" to"
                + " it, or run the setup with bindBrowserFlow."));
  }

  private List<Finding> action() {
    if (!new PhoneAction(realm).isMissing()) {
      return List.of();
    }
    return List.of(
        Finding.warning(
            "action_missing",
            "The required action verify-phone-by-call is not registered: run the setup, or users"
                + " cannot add a phone by themselves."));
  }

  private List<Finding> gateways() {
    List<ReverseCallGateway> gateways = new Gateways(session, realm).byPriority();
    if (gateways.isEmpty()) {
      return List.of(
          Finding.error(
              "gateway_missing",
              "The realm has no enabled gateway: add a component such as telefon-ip."));
    }
    List<Finding> failing = new ArrayList<>();
    for (ReverseCallGateway gateway : gateways) {
      gateway
          .probe()
          .map(
              failure ->
                  "The gateway " + gateway.name() + " does not work: " + failure.explanation())
          .map(
              message ->
                  gateways.size() == 1
                      ? Finding.error("gateway_failing", message)
                      : Finding.warning("gateway_failing", message))
          .ifPresent(failing::add);
    }
    return failing;
  }

  private List<Finding> protection() {
    if (realm.isBruteForceProtected()) {
      return List.of();
    }
    return List.of(
        Finding.warning(
            "brute_force_protection_off",
            "Brute-force protection is off: passwords, which the flow still accepts, may be"
                + " guessed without end. Turn it on under Realm settings, Security defenses."));
  }
}
