package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.OvhApi;
import dev.ringback.records.source.ovh.api.OvhFailure;
import dev.ringback.records.source.ovh.api.OvhLine;
import dev.ringback.records.source.ovh.api.OvhReply;
import dev.ringback.records.source.ovh.api.OvhReply.Failed;
import dev.ringback.records.source.ovh.api.OvhReply.Said;
import dev.ringback.records.source.ovh.sync.Errand.Finding;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * One run of a sync of one link: a list of errands, which begins with one and grows by what OVH
 * answers. What is remembered here is only what OVH can be asked again.
 */
final class Sync {

  /** Who is to wait longer gives the lease back meanwhile. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** What has come of an answer. */
  private record Written(List<Errand> more, int added) {}

  private final SyncDesk desk;
  private final SyncCloser closer;
  private final OvhApi api;
  private final ConsumerKey key;
  private final Duration pace;
  private final SyncMeters meters;

  private final Queue<Errand> errands = new ArrayDeque<>(List.of(new ListAccounts()));
  private final List<OvhLine> lines = new ArrayList<>();
  private BackOff backOff = BackOff.NONE;
  private int passedOver;
  private boolean complete = true;

  /**
   * @param pace from one request to the next
   */
  Sync(
      SyncDesk desk,
      SyncCloser closer,
      OvhApi api,
      ConsumerKey key,
      Duration pace,
      SyncMeters meters) {
    this.desk = desk;
    this.closer = closer;
    this.api = api;
    this.key = key;
    this.pace = pace;
    this.meters = meters;
  }

  /**
   * Asks one thing, and writes the answer down.
   *
   * @return when to go on; empty if this run is over
   */
  Optional<Duration> step() {
    OvhReply<Finding> reply = errands.element().run(api, key);
    return reply instanceof Said<Finding> said
        ? write(said.value())
        : after(((Failed<Finding>) reply).failure());
  }

  private Optional<Duration> write(Finding finding) {
    SyncPhase phase = errands.element().phase();
    Optional<Written> written =
        desk.write(
            pace,
            book -> {
              book.row().enter(phase);
              return new Written(finding.write(book), book.added());
            });
    if (written.isEmpty()) {
      return Optional.empty();
    }
    meters.mirrored(written.get().added());
    if (errands.element() instanceof ListRecords listed) {
      lines.add(listed.line());
    }
    backOff = BackOff.NONE;
    errands.addAll(written.get().more());
    return next();
  }

  private Optional<Duration> after(OvhFailure failure) {
    boolean first = errands.element() instanceof ListAccounts;
    return switch (failure.kind()) {
      case KEY_REFUSED -> close(new SyncEnd.Broken(failure.explanation()));
      case APPLICATION_REFUSED ->
          close(new SyncEnd.Failed(failure.explanation(), Optional.empty()));
      case NOT_GRANTED -> first ? close(new SyncEnd.Broken(failure.explanation())) : passOver();
      case ABSENT -> first ? again(failure) : passOver();
      case BUSY, UNAVAILABLE, UNEXPECTED -> again(failure);
    };
  }

  /** One line that may not be read, or was taken away a moment ago, must not cost the others. */
  private Optional<Duration> passOver() {
    Errand errand = errands.element();
    if (errand instanceof ListRecords listed) {
      lines.add(listed.line());
    }
    complete &= !(errand instanceof ListLines);
    passedOver++;
    return next();
  }

  private Optional<Duration> again(OvhFailure failure) {
    backOff = backOff.more();
    Duration asked = failure.pause().orElse(backOff.pause());
    Duration pause = asked.compareTo(pace) < 0 ? pace : asked;
    if (backOff.isOver() || pause.compareTo(LONGEST_PAUSE) > 0) {
      return close(new SyncEnd.Failed(failure.explanation(), failure.pause()));
    }
    return desk.write(
        pause,
        book -> {
          book.row().trouble(failure.explanation());
          return pause;
        });
  }

  private Optional<Duration> next() {
    errands.remove();
    return errands.isEmpty() ? close(new SyncEnd.Finished(complete, unread())) : Optional.of(pace);
  }

  private Optional<String> unread() {
    return passedOver == 0
        ? Optional.empty()
        : Optional.of("OVH did not let us read everything: " + passedOver + " requests failed.");
  }

  private Optional<Duration> close(SyncEnd end) {
    closer.close(end, lines);
    return Optional.empty();
  }
}
