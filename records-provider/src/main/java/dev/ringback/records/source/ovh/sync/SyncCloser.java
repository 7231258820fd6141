package dev.ringback.records.source.ovh.sync;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.source.ovh.api.OvhClock;
import dev.ringback.records.source.ovh.api.OvhLine;
import dev.ringback.records.source.ovh.link.LinkEvents;
import dev.ringback.records.source.ovh.link.LinkTable;
import dev.ringback.records.source.ovh.sync.SyncEnd.Broken;
import dev.ringback.records.source.ovh.sync.SyncEnd.Failed;
import dev.ringback.records.source.ovh.sync.SyncEnd.Finished;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Ends a run: gives the lease back, and tells user and administrator how it went. */
final class SyncCloser {

  /** OVH may ask for silence, but not for ever. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private final SyncDesk desk;
  private final OvhClock clock;
  private final Duration betweenSyncs;
  private final SyncMeters meters;

  /**
   * @param betweenSyncs from the end of this run to the beginning of the next
   */
  SyncCloser(SyncDesk desk, OvhClock clock, Duration betweenSyncs, SyncMeters meters) {
    this.desk = desk;
    this.clock = clock;
    this.betweenSyncs = betweenSyncs;
    this.meters = meters;
  }

  /**
   * Ends it, unless somebody else has taken over.
   *
   * @param lines all that OVH has told of
   */
  void close(SyncEnd end, List<OvhLine> lines) {
    desk.write(
            (session, book) -> {
              book.row().clock(clock.ahead());
              if (end instanceof Finished finished) {
                finish(book, finished, lines);
              } else if (end instanceof Failed failed) {
                fail(session, book, failed);
              } else {
                breakOff(session, book, (Broken) end);
              }
              return book.row().state();
            })
        .ifPresent(state -> meters.ended(end));
  }

  private void finish(SyncBook book, Finished finished, List<OvhLine> lines) {
    if (finished.complete()) {
      book.forgetLinesBut(lines);
    }
    book.countRecords();
    book.row().finish(KeycloakClock.CLOCK.instant());
    book.row().trouble(finished.problem().orElse(null));
    book.row().release(Optional.of(after(betweenSyncs)));
  }

  private void fail(KeycloakSession session, SyncBook book, Failed failed) {
    Duration pause =
        failed.pause().filter(asked -> asked.compareTo(betweenSyncs) > 0).orElse(betweenSyncs);
    book.row().trouble(failed.problem());
    book.row()
        .release(Optional.of(after(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)));
    LinkEvents.of(session, desk.link()).syncFailed();
  }

  private void breakOff(KeycloakSession session, SyncBook book, Broken broken) {
    LinkTable.of(session).broken(desk.link().id(), broken.problem());
    book.row().trouble(broken.problem());
    book.row().release(Optional.empty());
    LinkEvents.of(session, desk.link()).broken();
  }

  private static Instant after(Duration pause) {
    return KeycloakClock.CLOCK.instant().plus(pause);
  }
}
