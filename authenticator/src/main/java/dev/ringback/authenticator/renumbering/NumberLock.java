package dev.ringback.authenticator.renumbering;

import dev.ringback.authenticator.store.RealmStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;

/** Lets one request at a time change the numbers of a realm, on all nodes together. */
final class NumberLock {

  /** Longer than a page takes; a node that dies keeps the others waiting for so long. */
  private static final Duration HELD = Duration.ofMinutes(10);

  private final KeycloakSession session;
  private final String name;

  NumberLock(KeycloakSession session, String realmId) {
    this.session = session;
    this.name = "ringback:" + realmId + ":renumbering";
  }

  /**
   * Does the work, committed and all, while nobody else does.
   *
   * @return empty if somebody else is at it
   */
  <T> Optional<T> during(Supplier<T> work) {
    if (!inOwnTransaction(store -> store.putIfAbsent(name, HELD.toSeconds()))) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      inOwnTransaction(store -> store.remove(name) != null);
    }
  }

  private boolean inOwnTransaction(Predicate<RealmStore> step) {
    return RealmStore.inOwnTransaction(session, "guarding changes of numbers", step::test);
  }
}
