package dev.ringback.records.source.alloincognito;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.SourcePage;
import dev.ringback.records.source.alloincognito.api.AlloFailure;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.AlloReply;
import dev.ringback.records.source.alloincognito.api.AlloReply.Failed;
import dev.ringback.records.source.alloincognito.api.AlloReply.Said;
import dev.ringback.records.source.alloincognito.api.Call;
import dev.ringback.records.source.alloincognito.api.HistoryQuestion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads pages out of a vendor that has none: window after window, from the newest call back. */
final class CallSearch {

  /** Before there were virtual PBXs. */
  private static final Instant FIRST_CALL = Instant.parse("2000-01-01T00:00:00Z");

  /** The vendor's clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** The vendor is not ours alone. */
  private static final int MOST_QUESTIONS = 40;

  /** Nobody waits longer. No question is begun after this time. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final AlloFailure TOO_MANY =
      new AlloFailure(
          Kind.TOO_MANY_CALLS,
          "Allo Incognito has more calls than can be looked through at once: ask for a shorter"
              + " period.");

  private final Contract contract;
  private final InstantSource clock;
  private final Instant now;

  CallSearch(Contract contract, InstantSource clock) {
    this.contract = contract;
    this.clock = clock;
    this.now = clock.instant();
  }

  SourcePage page(RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    Set<Party> lines = contract.lines(visible);
    Predicate<CallRecord> wanted = wanted(query, visible, after);
    NavigableSet<CallRecord> found = new TreeSet<>(Comparator.comparing(CallRecord::position));
    Window window = period(query, after);
    for (int questions = 0; questions < MOST_QUESTIONS && isPatient(); questions++) {
      if (lines.isEmpty() || window.isEmpty() || found.size() >= limit) {
        return new SourcePage.Found(found.stream().limit(limit).toList());
      }
      AlloReply<List<Call>> reply = contract.ask(question(lines, window, query));
      if (reply instanceof Said<List<Call>> said) {
        contract.records(said.value()).filter(window::contains).filter(wanted).forEach(found::add);
        window = window.before(said.value().size());
      } else {
        Failed<List<Call>> failed = (Failed<List<Call>>) reply;
        Optional<Window> shorter =
            failed.isBecause(Kind.TOO_LONG) ? window.shorter() : Optional.empty();
        if (shorter.isEmpty()) {
          return new SourcePage.Unavailable(failed.failure().told());
        }
        window = shorter.get();
      }
    }
    return new SourcePage.Unavailable(TOO_MANY.told());
  }

  /** Begins and ends with a second: the vendor knows no fractions, and calls would fall between. */
  private Window period(RecordQuery query, Optional<Position> after) {
    Instant end = now.plus(AHEAD);
    Instant until = query.until().filter(end::isAfter).orElse(end);
    Instant last = after.map(position -> position.start().plusSeconds(1)).orElse(until);
    return Window.endOf(
        query.from().filter(FIRST_CALL::isBefore).orElse(FIRST_CALL).truncatedTo(SECONDS),
        secondAfter(last.isBefore(until) ? last : until),
        now.truncatedTo(SECONDS));
  }

  /** The first moment of a second that is not before this one. */
  private static Instant secondAfter(Instant time) {
    Instant second = time.truncatedTo(SECONDS);
    return second.equals(time) ? second : second.plusSeconds(1);
  }

  private boolean isPatient() {
    return clock.instant().isBefore(now.plus(PATIENCE));
  }

  private HistoryQuestion question(Set<Party> lines, Window window, RecordQuery query) {
    HistoryQuestion question =
        contract
            .question(lines, window.from(), window.lastSecond())
            .only(query.direction(), query.shortest(), query.longest());
    return query.recorded().orElse(false) ? question.recorded() : question;
  }

  /** Everything once more, and what the vendor cannot be asked for. */
  private static Predicate<CallRecord> wanted(
      RecordQuery query, Visibility visible, Optional<Position> after) {
    return record ->
        query.matches(record)
            && visible.shows(record)
            && after.map(position -> position.compareTo(record.position()) < 0).orElse(true);
  }
}
