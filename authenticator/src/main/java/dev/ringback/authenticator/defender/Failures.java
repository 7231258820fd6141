package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.limit.Slots;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/** Counts the failures of hosts. */
final class Failures {

  private final SingleUseObjectProvider store;
  private final String realm;
  private final GuardSettings settings;
  private final Blocks blocks;
  private final InstantSource clock;

  /**
   * The failures in one realm.
   *
   * @param realm id of the realm, part of every key
   * @param settings of a guard that is not off
   */
  Failures(
      SingleUseObjectProvider store, String realm, GuardSettings settings, InstantSource clock) {
    this.store = store;
    this.realm = realm;
    this.settings = settings;
    this.blocks = new Blocks(store, realm, clock);
    this.clock = clock;
  }

  /**
   * Counts one failure. All that a host may have, but one, are {@link Slots}: whoever finds none
   * free is blocked. After the block it starts afresh.
   *
   * @return when the block ends that this failure began; empty if it began none
   */
  Optional<Instant> count(ClientNetwork host) {
    Slots slots = slots(host);
    if (slots.take().isPresent()) {
      return Optional.empty();
    }
    Instant until = clock.instant().plus(settings.block());
    if (!blocks.begin(host, until)) {
      return Optional.empty();
    }
    slots.free();
    return Optional.of(until);
  }

  private Slots slots(ClientNetwork host) {
    String name = "ringback:" + realm + ":host:" + host.name() + ":failure";
    return new Slots(store, name, settings.failures() - 1, settings.window());
  }
}
