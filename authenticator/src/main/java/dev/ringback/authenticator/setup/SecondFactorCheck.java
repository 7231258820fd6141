package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.secondstep.SecondSteps;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Looks for flows in which a call skips what a password does not skip: the realm's browser flow,
 * those with which clients override it, and the flow of forgotten passwords.
 */
final class SecondFactorCheck {

  private final KeycloakSession session;
  private final RealmModel realm;

  SecondFactorCheck(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  List<Finding> run() {
    Stream<Finding> browser = new BrowserFlows(realm).all().flatMap(flow -> of(flow, flow));
    Stream<Finding> reset =
        Stream.of(realm.getResetCredentialsFlow())
            .filter(flow -> realm.isResetPasswordAllowed())
            .flatMap(flow -> of(flow, realm.getBrowserFlow()));
    return Stream.concat(browser, reset).toList();
  }

  private Stream<Finding> of(AuthenticationFlowModel flow, AuthenticationFlowModel browser) {
    Set<String> passed = SecondSteps.passedByCall(session, flow, browser);
    return passed.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.warning(
                "call_skips_second_factor",
                "In the flow "
                    + flow.getAlias()
                    + " a call skips steps that a login asks for after the password ("
                    + String.join(", ", passed)
                    + "): let these steps follow the call, in a sub-flow in which the call is"
                    + " required. The setup with bindBrowserFlow does so where an earlier version"
                    + " of it has added the call."));
  }
}
