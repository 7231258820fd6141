package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.registration.ReservedSettings;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Looks for clients that registered themselves and may use a grant of Ringback. They could allow it
 * to themselves before Ringback refused that.
 */
final class RegisteredClientCheck {

  private final RealmModel realm;

  RegisteredClientCheck(RealmModel realm) {
    this.realm = realm;
  }

  List<Finding> run() {
    return realm
        .getClientsStream()
        .filter(client -> Objects.nonNull(client.getRegistrationToken()))
        .flatMap(RegisteredClientCheck::of)
        .toList();
  }

  private static Stream<Finding> of(ClientModel client) {
    String settings = ReservedSettings.of(client).collect(Collectors.joining(", "));
    return Finding.warningIf(
        !settings.isEmpty(),
        "registered_client_allowed",
        "The client "
            + client.getClientId()
            + " was registered through Keycloak's client registration and has the attribute "
            + settings
            + ": take it away unless an administrator has set it.")
        .stream();
  }
}
