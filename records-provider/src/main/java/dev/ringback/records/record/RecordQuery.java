package dev.ringback.records.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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
}
