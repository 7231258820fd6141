package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.pbx.federation.PbxState;
import dev.ringback.authenticator.pbx.federation.PbxStates;
import dev.ringback.authenticator.phone.ProtectedAttributes;
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

  CheckReport run() {
    List<GatewayState> gateways = new GatewayCheck(session, realm).run();
    List<PbxState> pbxes = new PbxStates(session, realm).ask();
    List<Finding> findings =
        Stream.of(
                attributes(),
                flow(),
                new SecondFactorCheck(session, realm).run(),
                new StrangerCheck(session, realm).run(),
                action(),
                new NumberCheck(session, realm).run(),
                new ProofCheck(session, realm).run(),
                gateways(gateways),
                new TestNumberCheck(realm).run(),
                pbxes(pbxes),
                accounts(),
                new NewcomerCheck(realm).run(),
                new RegisteredClientCheck(realm).run(),
                protection())
            .flatMap(List::stream)
            .toList();
    return CheckReport.of(findings, gateways, pbxes);
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
        new ProtectedAttributes(session)
            .thatUsersWrite()
            .map(
                name ->
                    Finding.error(
                        "attribute_user_editable",
                        "Users may edit their own "
                            + name
                            + ": anybody could log in as anybody, or read anybody's call records."
                            + " Logins by phone are refused. Run the setup, and take the user's"
                            + " edit permission away in the user profile."));
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

  private static List<Finding> gateways(List<GatewayState> states) {
    if (states.isEmpty()) {
      return List.of(
          Finding.error(
              "gateway_missing",
              "The realm has no enabled gateway: add a component such as telefon-ip."));
    }
    boolean nobodyTakesOver = states.stream().noneMatch(GatewayState::works);
    return states.stream()
        .filter(state -> !state.works())
        .map(
            state ->
                nobodyTakesOver
                    ? Finding.error("gateway_failing", state.message())
                    : Finding.warning("gateway_failing", state.message()))
        .toList();
  }

  private static List<Finding> pbxes(List<PbxState> states) {
    return states.stream()
        .filter(state -> !state.works())
        .map(state -> Finding.warning("pbx_failing", state.message()))
        .toList();
  }

  private List<Finding> accounts() {
    return Stream.concat(
            new PasswordClientCheck(session, realm).run().stream(),
            new AccountCheck(realm).run().stream())
        .toList();
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
