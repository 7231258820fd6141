package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * The hosts that an administrator has listed: attributes {@code ringback.defender.host.{host}} of
 * the realm, {@code white} or {@code black} and, after a blank, details. Keycloak exports and
 * imports them with the realm and holds them in memory on every node.
 */
final class ListedHosts {

  private static final String PREFIX = "ringback.defender.host.";

  private final RealmModel realm;

  ListedHosts(RealmModel realm) {
    this.realm = realm;
  }

  /** The list that this host is on: the white one, the black one or none. */
  Optional<HostList> listOf(ClientNetwork host) {
    return find(host).map(HostEntry::list);
  }

  Optional<HostEntry> find(ClientNetwork host) {
    return Optional.ofNullable(realm.getAttribute(PREFIX + host.name()))
        .flatMap(value -> entry(host.name(), value));
  }

  Stream<HostEntry> all() {
    return realm.getAttributes().entrySet().stream()
        .filter(attribute -> attribute.getKey().startsWith(PREFIX))
        .flatMap(
            attribute ->
                entry(attribute.getKey().substring(PREFIX.length()), attribute.getValue())
                    .stream());
  }

  void put(ClientNetwork host, HostList list, String details) {
    String value = list.name().toLowerCase(Locale.ROOT) + " " + details;
    realm.setAttribute(PREFIX + host.name(), value.strip());
  }

  void remove(ClientNetwork host) {
    realm.removeAttribute(PREFIX + host.name());
  }

  /** Empty for what is neither white nor black: a realm file may hold anything. */
  private static Optional<HostEntry> entry(String host, String value) {
    String[] listAndDetails = value.split(" ", 2);
    String details = listAndDetails.length == 2 ? listAndDetails[1] : "";
    return switch (listAndDetails[0]) {
      case "white" -> Optional.of(HostEntry.listed(host, HostList.WHITE, details));
      case "black" -> Optional.of(HostEntry.listed(host, HostList.BLACK, details));
      default -> Optional.empty();
    };
  }
}
