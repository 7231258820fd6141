package dev.ringback.authenticator.registration;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;

/** The settings of a client that only an administrator makes. */
public final class ReservedSettings {

  /** How the names of client attributes begin that allow a grant of Ringback. */
  private static final String ATTRIBUTES = "ringback.";

  /** How the ids of clients begin that the setup creates, and that Ringback knows by their ids. */
  private static final String CLIENTS = "ringback-";

  private ReservedSettings() {}

  /** The reserved attributes of a client that have a value. */
  public static Stream<String> of(ClientModel client) {
    return names(client.getAttributes()).filter(name -> isSet(client.getAttribute(name)));
  }

  /**
   * What a client that does not exist yet sets.
   *
   * @return the attribute or the client id; empty if nothing is reserved
   */
  static Optional<String> setBy(ClientRepresentation proposed) {
    return Stream.concat(
            Stream.ofNullable(proposed.getClientId()).filter(id -> id.startsWith(CLIENTS)),
            names(proposed.getAttributes())
                .filter(name -> isSet(proposed.getAttributes().get(name))))
        .findFirst();
  }

  /**
   * What an update of a client changes. Attributes that it does not name stay as they are.
   *
   * @return the attribute; empty if nothing that is reserved changes
   */
  static Optional<String> changedBy(ClientRepresentation proposed, ClientModel current) {
    return names(proposed.getAttributes())
        .filter(
            name ->
                !Objects.equals(
                    value(proposed.getAttributes().get(name)), value(current.getAttribute(name))))
        .findFirst();
  }

  private static Stream<String> names(Map<String, String> attributes) {
    return Optional.ofNullable(attributes).orElseGet(Map::of).keySet().stream()
        .filter(name -> name.startsWith(ATTRIBUTES))
        .sorted();
  }

  private static boolean isSet(String value) {
    return !value(value).isEmpty();
  }

  private static String value(String given) {
    return given == null ? "" : given;
  }
}
