package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.store.RealmStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The three lists of a realm as one, and what an administrator does with a host. */
final class HostRegister {

  private final String realm;
  private final ListedHosts listed;
  private final HostTable table;
  private final Blocks blocks;

  HostRegister(KeycloakSession session, RealmModel realm) {
    this.realm = realm.getId();
    this.listed = new ListedHosts(realm);
    this.table = new HostTable(session);
    this.blocks = new Blocks(RealmStore.of(session, realm), this.realm, KeycloakClock.CLOCK);
  }

  /** All hosts by name, each once: what an administrator has said goes before the guard's. */
  List<HostEntry> all() {
    Instant now = KeycloakClock.CLOCK.instant();
    Map<String, HostEntry> hosts = new TreeMap<>();
    table.ofRealm(realm).stream()
        .map(block -> HostEntry.of(block, now))
        .forEach(host -> hosts.put(host.host(), host));
    listed.all().forEach(host -> hosts.put(host.host(), host));
    return List.copyOf(hosts.values());
  }

  /** Moves a host to the white or the black list, whatever it was on before. */
  void put(ClientNetwork host, HostList list, String details) {
    blocks.lift(host);
    table.find(realm, host).ifPresent(table::remove);
    listed.put(host, list, details);
  }

  /**
   * Takes a host off the list that it is on. One that the guard has blocked is unblocked and stays
   * on that list; all others are on no list afterwards.
   *
   * @return whether it was on any
   */
  boolean remove(ClientNetwork host) {
    boolean wasListed = listed.find(host).isPresent();
    listed.remove(host);
    boolean wasBlocked = blocks.lift(host);
    Optional<HostEntity> kept = table.find(realm, host);
    kept.ifPresent(this::liftOrForget);
    return wasListed || wasBlocked || kept.isPresent();
  }

  private void liftOrForget(HostEntity kept) {
    Instant now = KeycloakClock.CLOCK.instant();
    RecordedBlock block = kept.block();
    if (block.holdsAt(now)) {
      kept.change(block.liftedAt(now));
    } else {
      table.remove(kept);
    }
  }
}
