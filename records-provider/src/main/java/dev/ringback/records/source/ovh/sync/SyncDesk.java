package dev.ringback.records.source.ovh.sync;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.source.mirror.MirrorLink;
import dev.ringback.records.source.mirror.MirroredRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Where one run of a sync writes: each time in a transaction of its own that renews its lease. */
record SyncDesk(KeycloakSessionFactory factory, MirrorLink link, Lease lease) {

  /** Longer than a request to OVH and a commit take: until then, nobody else takes over. */
  static final Duration LEASE = Duration.ofSeconds(25);

  /**
   * Writes, if the lease is still held.
   *
   * @param untilNext how long it takes until the next request to OVH begins
   * @return empty if somebody else has taken over, or the link has been taken away
   */
  <T> Optional<T> write(Duration untilNext, Function<SyncBook, T> work) {
    return write((session, book) -> keep(book, untilNext, work));
  }

  /** The same, for who needs the session of the transaction too and sees to the lease itself. */
  <T> Optional<T> write(BiFunction<KeycloakSession, SyncBook, T> work) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session -> {
          Optional.ofNullable(session.realms().getRealm(link.realm()))
              .ifPresent(session.getContext()::setRealm);
          return SyncTable.of(session)
              .held(lease)
              .map(row -> work.apply(session, book(session, row)));
        });
  }

  private SyncBook book(KeycloakSession session, SyncEntity row) {
    return new SyncBook(
        row,
        link,
        LineTable.of(session),
        MirroredRecords.of(session),
        KeycloakClock.CLOCK.instant());
  }

  private static <T> T keep(SyncBook book, Duration untilNext, Function<SyncBook, T> work) {
    Instant now = KeycloakClock.CLOCK.instant();
    book.row().keepUntil(now.plus(untilNext).plus(LEASE));
    return work.apply(book);
  }
}
