package dev.ringback.records.record;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in the order of records: the newest first, and of those that began together the one with
 * the greatest id.
 *
 * @param start when the record there began
 * @param id its id
 */
public record Position(Instant start, String id) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::start).thenComparing(Position::id).reversed();

  /** Less than zero if this comes first. */
  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
