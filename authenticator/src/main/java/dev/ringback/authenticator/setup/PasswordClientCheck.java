package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.password.LoginClient;
import dev.ringback.authenticator.secondstep.SecondSteps;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks at the clients of logins by password over REST, and at how these differ from others. */
final class PasswordClientCheck {

  private final KeycloakSession session;
  private final RealmModel realm;

  PasswordClientCheck(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  List<Finding> run() {
    List<ClientModel> clients =
        Arrays.stream(LoginClient.values()).flatMap(login -> login.in(realm).stream()).toList();
    return Stream.concat(
            clients.isEmpty() ? Stream.empty() : flow().stream(),
            clients.stream().flatMap(this::of))
        .toList();
  }

  private Stream<Finding> of(ClientModel client) {
    return Stream.of(open(client), closed(client), ownFlow(client), secondSteps(client))
        .flatMap(Optional::stream);
  }

  private static Optional<Finding> open(ClientModel client) {
    return client.isDirectAccessGrantsEnabled()
        ? Optional.of(
            Finding.error(
                "account_client_open",
                "The client "
                    + client.getClientId()
                    + " has direct access grants, which it does not need: nobody can log in through"
                    + " it until they are switched off under its capabilities."))
        : Optional.empty();
  }

  private static Optional<Finding> closed(ClientModel client) {
    return Finding.warningIf(
        !client.isEnabled()
            || !client.isPublicClient()
            || client.isBearerOnly()
            || client.isConsentRequired(),
        "account_client_closed",
        "Nobody can log in through the client "
            + client.getClientId()
            + ": it must be enabled and public, and without consent.");
  }

  private static Optional<Finding> ownFlow(ClientModel client) {
    boolean has =
        Stream.of(
                AuthenticationFlowBindings.BROWSER_BINDING,
                AuthenticationFlowBindings.DIRECT_GRANT_BINDING)
            .map(client::getAuthenticationFlowBindingOverride)
            .anyMatch(flow -> flow != null && !flow.isEmpty());
    return Finding.warningIf(
        has,
        "account_client_own_flow",
        "The client "
            + client.getClientId()
            + " overrides a flow of the realm: what this flow asks counts for its logins, and not"
            + " what the realm's own flow asks.");
  }

  private Optional<Finding> secondSteps(ClientModel client) {
    Set<String> steps = SecondSteps.afterDirectGrant(session, client).missingForSomebody();
    return Finding.warningIf(
        !steps.isEmpty(),
        "second_step_missing",
        "The browser flow has steps that a login by password to the client "
            + client.getClientId()
            + " cannot ask for ("
            + String.join(", ", steps)
            + "): users of whom the browser asks them are refused there.");
  }

  private Optional<Finding> flow() {
    return Finding.warningIf(
        realm
            .getAuthenticationExecutionsStream(realm.getDirectGrantFlow().getId())
            .allMatch(AuthenticationExecutionModel::isDisabled),
        "direct_grant_flow_empty",
        "The bound direct grant flow has no step that is on: logins for call records and of a PBX's"
            + " programs go through it. Bind Keycloak's own, under Authentication.");
  }
}
