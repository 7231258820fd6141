package dev.ringback.records.source.alloincognito.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.ringback.records.record.WallClock;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A call as {@code getcallhistory} tells it. The document shows no row; these are the members that
 * its other methods and its filters need.
 *
 * @param callId names the call at the vendor
 * @param startTime by the vendor's wall clock
 * @param numberFrom who called, in whatever spelling; may be {@code null}
 * @param numberTo who was called, likewise
 * @param direction 1 out, 2 in
 * @param duration seconds
 * @param recordFileId names the recording; {@code null} if there is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Call(
    String callId,
    String startTime,
    String numberFrom,
    String numberTo,
    int direction,
    long duration,
    String recordFileId) {

  /** The vendor's word for a call from one of the lines. */
  public static final int OUT = 1;

  /** The vendor's word for a call to one of the lines. */
  public static final int IN = 2;

  /** Seconds, some seventy years: of a longer one nobody could say when it ended. */
  private static final int LONGEST = Integer.MAX_VALUE;

  /** When it began. */
  public LocalDateTime start() {
    return shown().orElseThrow();
  }

  /** The recording's name, if there is one. */
  public Optional<String> recording() {
    return Optional.ofNullable(recordFileId).filter(id -> !id.isBlank());
  }

  boolean isReadable() {
    return callId != null
        && !callId.isBlank()
        && shown().isPresent()
        && (direction == OUT || direction == IN)
        && duration >= 0
        && duration <= LONGEST;
  }

  private Optional<LocalDateTime> shown() {
    return Optional.ofNullable(startTime).flatMap(WallClock::read);
  }

  /** The id only: numbers are not for logs. */
  @Override
  public String toString() {
    return "call " + callId;
  }
}
