package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * The hosts that are blocked now, in Keycloak's store of single-use objects: {@code
 * …:host:{host}:blocked}, which leaves the store when the block ends. Asking for a host that nobody
 * has blocked finds nothing there and asks nowhere else.
 */
final class Blocks {

  private static final String UNTIL = "until";

  private final SingleUseObjectProvider store;
  private final String realm;
  private final InstantSource clock;

  /**
   * The blocks of one realm.
   *
   * @param realm id of the realm, part of every key
   */
  Blocks(SingleUseObjectProvider store, String realm, InstantSource clock) {
    this.store = store;
    this.realm = realm;
    this.clock = clock;
  }

  /** When the block of this host ends; empty if it is not blocked. */
  Optional<Instant> until(ClientNetwork host) {
    return Optional.ofNullable(store.get(key(host))).map(this::until);
  }

  /**
   * Blocks a host.
   *
   * @return whether it was not blocked already: of simultaneous calls one is told so
   */
  boolean begin(ClientNetwork host, Instant until) {
    boolean first = store.putIfAbsent(key(host), secondsTo(until));
    if (first) {
      note(host, until);
    }
    return first;
  }

  /** Notes a block that the store may have forgotten. */
  void note(ClientNetwork host, Instant until) {
    String millis = Long.toString(until.toEpochMilli());
    store.put(key(host), secondsTo(until), Map.of(UNTIL, millis));
  }

  /**
   * Ends a block.
   *
   * @return whether there was one
   */
  boolean lift(ClientNetwork host) {
    return store.remove(key(host)) != null;
  }

  /** A block holds from the first moment, its end is noted a moment later: until then it is now. */
  private Instant until(Map<String, String> notes) {
    return Optional.ofNullable(notes.get(UNTIL))
        .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
        .orElseGet(clock::instant);
  }

  private long secondsTo(Instant until) {
    return Math.max(1, Duration.between(clock.instant(), until).plusMillis(999).toSeconds());
  }

  private String key(ClientNetwork host) {
    return "ringback:" + realm + ":host:" + host.name() + ":blocked";
  }
}
