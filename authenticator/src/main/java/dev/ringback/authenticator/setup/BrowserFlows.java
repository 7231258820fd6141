package dev.ringback.authenticator.setup;

import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** The flows that browsers meet: the realm's own, and those with which clients override it. */
final class BrowserFlows {

  private final RealmModel realm;

  BrowserFlows(RealmModel realm) {
    this.realm = realm;
  }

  /** Each once, the realm's own first. */
  Stream<AuthenticationFlowModel> all() {
    return Stream.concat(Stream.of(realm.getBrowserFlow().getId()), overrides())
        .distinct()
        .map(realm::getAuthenticationFlowById)
        .filter(Objects::nonNull);
  }

  private Stream<String> overrides() {
    return realm
        .getClientsStream()
        .filter(ClientModel::isEnabled)
        .map(
            client ->
                client.getAuthenticationFlowBindingOverride(
                    AuthenticationFlowBindings.BROWSER_BINDING))
        .filter(flow -> flow != null && !flow.isEmpty());
  }
}
