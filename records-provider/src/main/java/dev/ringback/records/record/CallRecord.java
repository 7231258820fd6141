package dev.ringback.records.record;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One call that was made.
 *
 * @param id names the record in its realm, for as long as it exists: small letters and digits, so
 *     that every database and Java put ids into the same order
 * @param source the name of the record source that knows of it
 * @param line the line of the telephone system that it belongs to; permissions go by it
 * @param from who called
 * @param to who was called
 * @param direction which way it went, seen from the line
 * @param start when it began, to the second
 * @param duration how long it took, in whole seconds
 * @param recorded whether there is a recording to hear
 */
public record CallRecord(
    String id,
    String source,
    Party line,
    Party from,
    Party to,
    Direction direction,
    Instant start,
    Duration duration,
    boolean recorded) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]{1,255}");

  /**
   * @throws IllegalArgumentException if the id is none
   */
  public CallRecord {
    if (!isId(id)) {
      throw new IllegalArgumentException("not the id of a call record");
    }
  }

  /** Whether a record could have this id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** When it ended. */
  public Instant end() {
    return start.plus(duration);
  }

  /** Where it stands among all records. */
  public Position position() {
    return new Position(start, id);
  }
}
