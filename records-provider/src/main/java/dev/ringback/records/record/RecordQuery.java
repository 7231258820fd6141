package dev.ringback.records.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which records are wanted; of what is left open, all.
 *
 * @param parties from or to is one of these; if none is named, anybody
 * @param excluding whether from and to are to be none of the parties instead
 * @param shortest the shortest duration that is wanted
 * @param longest the longest one
 * @param direction which way
 * @param from begun at this moment or later
 * @param until begun before this moment
 * @param recorded with a recording, or without
 */
public record RecordQuery(
    Set<Party> parties,
    boolean excluding,
    Optional<Duration> shortest,
    Optional<Duration> longest,
    Optional<Direction> direction,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<Boolean> recorded) {

  private static final RecordQuery EVERYTHING =
      new RecordQuery(
          Set.of(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Keeps a copy of the parties. */
  public RecordQuery {
    parties = Set.copyOf(parties);
  }

  /** All records. */
  public static RecordQuery everything() {
    return EVERYTHING;
  }

  /** Whether the record is one of those that are wanted. */
  public boolean matches(CallRecord record) {
    return matchesParties(record)
        && holds(shortest, least -> record.duration().compareTo(least) >= 0)
        && holds(longest, most -> record.duration().compareTo(most) <= 0)
        && holds(direction, record.direction()::equals)
        && holds(from, begin -> !record.start().isBefore(begin))
        && holds(until, end -> record.start().isBefore(end))
        && holds(recorded, wanted -> wanted == record.recorded());
  }

  private boolean matchesParties(CallRecord record) {
    return parties.isEmpty()
        || excluding != (parties.contains(record.from()) || parties.contains(record.to()));
  }

  private static <T> boolean holds(Optional<T> condition, Predicate<T> test) {
    return condition.map(test::test).orElse(true);
  }
}
