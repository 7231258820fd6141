package dev.ringback.records.rest.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.RecordQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code getcallhistory}, once it is read; what is {@code null} is left open.
 *
 * @param numbers E.164; from or to is one of these, or anybody if there is none
 * @param from seconds since 1970; begun then or later
 * @param until begun before
 * @param shortest seconds
 * @param longest seconds
 * @param recorded whether only recorded calls are wanted
 * @param read whether only calls are wanted that were heard, or that were not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryRequest(
    List<String> numbers,
    Long from,
    Long until,
    Direction direction,
    Long shortest,
    Long longest,
    boolean recorded,
    Boolean read)
    implements ServedRequest {

  static final String NAME = "getcallhistory";

  /** The same, without calls that begin from now on. */
  HistoryRequest upToNow() {
    long now = KeycloakClock.CLOCK.instant().getEpochSecond();
    return new HistoryRequest(
        numbers,
        from,
        until == null ? now : Math.min(until, now),
        direction,
        shortest,
        longest,
        recorded,
        read);
  }

  /** Nobody keeps account of who has heard what: every call counts as one that was not. */
  boolean canFindAny() {
    return read == null || !read;
  }

  RecordQuery query() {
    return new RecordQuery(
        numbers.stream().map(Party::new).collect(Collectors.toUnmodifiableSet()),
        false,
        Optional.ofNullable(shortest).map(Duration::ofSeconds),
        Optional.ofNullable(longest).map(Duration::ofSeconds),
        Optional.ofNullable(direction),
        Optional.ofNullable(from).map(Instant::ofEpochSecond),
        Optional.ofNullable(until).map(Instant::ofEpochSecond),
        Optional.of(true).filter(only -> recorded));
  }
}
