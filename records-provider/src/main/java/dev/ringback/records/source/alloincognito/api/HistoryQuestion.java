package dev.ringback.records.source.alloincognito.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.WallClock;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code getcallhistory} is asked, in the document's own members; what is {@code null} is left
 * open.
 *
 * @param numbers whose calls; digits with the country code
 * @param periodStart begun in this second or later
 * @param periodEnd begun in this second or earlier
 * @param direction 0 both, 1 out, 2 in
 * @param durationFrom seconds
 * @param durationTo seconds
 * @param isCallRecord 1 for recorded calls only
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HistoryQuestion(
    List<String> numbers,
    String periodStart,
    String periodEnd,
    int direction,
    Long durationFrom,
    Long durationTo,
    int isCallRecord,
    Integer isRead) {

  /** All calls of these lines between two times, both included. */
  public static HistoryQuestion between(Set<Party> lines, LocalDateTime start, LocalDateTime end) {
    return new HistoryQuestion(
        lines.stream()
            .flatMap(line -> line.number().stream())
            .map(PhoneNumber::digits)
            .sorted()
            .toList(),
        WallClock.write(start),
        WallClock.write(end),
        0,
        null,
        null,
        0,
        null);
  }

  /** Of these, only such. A limit of zero seconds would be none, as the document has it. */
  public HistoryQuestion only(
      Optional<Direction> way, Optional<Duration> shortest, Optional<Duration> longest) {
    return new HistoryQuestion(
        numbers,
        periodStart,
        periodEnd,
        way.map(HistoryQuestion::number).orElse(0),
        seconds(shortest),
        seconds(longest),
        isCallRecord,
        isRead);
  }

  /** Of these, only such that were recorded. */
  public HistoryQuestion recorded() {
    return new HistoryQuestion(
        numbers, periodStart, periodEnd, direction, durationFrom, durationTo, 1, isRead);
  }

  private static int number(Direction direction) {
    return direction == Direction.OUT ? Call.OUT : Call.IN;
  }

  private static Long seconds(Optional<Duration> limit) {
    return limit.map(Duration::toSeconds).filter(seconds -> seconds > 0).orElse(null);
  }
}
