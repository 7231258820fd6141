package dev.ringback.records.rest.record;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ringback.records.permission.WrittenNumbers;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.rest.BadParameterException;
import dev.ringback.records.rest.IsoTime;
import dev.ringback.records.rest.RecordAddresses;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A search as the query string asks for it.
 *
 * @param limit how many records at most
 * @param cursor where the last page ended, unread
 */
record SearchRequest(RecordQuery query, int limit, Optional<String> cursor) {

  static final String NUMBER = "number";
  static final String NOT = "not";
  static final String DURATION_MIN = "durationmin";
  static final String DURATION_MAX = "durationmax";
  static final String DIRECTION = "direction";
  static final String FROM = "from";
  static final String TO = "to";
  static final String RECORDED = "recorded";
  static final String LIMIT = "limit";
  static final String CURSOR = RecordAddresses.CURSOR;

  static final Set<String> NAMES =
      Set.of(NUMBER, NOT, DURATION_MIN, DURATION_MAX, DIRECTION, FROM, TO, RECORDED, LIMIT, CURSOR);

  private static final int MOST_NUMBERS = 100;
  private static final int LIMIT_BY_DEFAULT = 100;
  private static final int LARGEST_LIMIT = 1000;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

  /**
   * Reads a request.
   *
   * @throws BadParameterException for what is unknown, malformed, repeated or can never be
   */
  static SearchRequest read(Parameters parameters, WrittenNumbers numbers) {
    parameters.expect(NAMES);
    RecordQuery query =
        new RecordQuery(
            parties(parameters.all(NUMBER), numbers),
            isExcluding(parameters),
            seconds(parameters, DURATION_MIN),
            seconds(parameters, DURATION_MAX),
            parameters.one(DIRECTION, SearchRequest::direction, "IN or OUT"),
            time(parameters, FROM),
            time(parameters, TO),
            parameters.one(RECORDED, SearchRequest::truth, "true or false"));
    inOrder(DURATION_MIN, query.shortest(), DURATION_MAX, query.longest());
    inOrder(FROM, query.from(), TO, query.until());
    return new SearchRequest(
        query,
        parameters
            .one(LIMIT, SearchRequest::limit, "a whole number from 1 to " + LARGEST_LIMIT)
            .orElse(LIMIT_BY_DEFAULT),
        parameters.one(CURSOR, Optional::of, "a cursor"));
  }

  private static Set<Party> parties(List<String> written, WrittenNumbers numbers) {
    if (written.size() > MOST_NUMBERS) {
      throw new BadParameterException(
          NUMBER + " must not be repeated more than " + MOST_NUMBERS + " times.");
    }
    return written.stream()
        .map(
            text ->
                Parameters.read(
                    NUMBER, text, numbers::read, "a phone number, such as 0033123456789"))
        .map(Party::of)
        .collect(toUnmodifiableSet());
  }

  private static boolean isExcluding(Parameters parameters) {
    boolean excluding =
        parameters.one(NOT, text -> Optional.of(text).filter("1"::equals), "1").isPresent();
    if (excluding && parameters.all(NUMBER).isEmpty()) {
      throw new BadParameterException(NOT + " needs a " + NUMBER + ".");
    }
    return excluding;
  }

  private static Optional<Duration> seconds(Parameters parameters, String name) {
    return parameters
        .one(name, SearchRequest::wholeNumber, "a whole number of seconds")
        .map(Duration::ofSeconds);
  }

  private static Optional<Instant> time(Parameters parameters, String name) {
    return parameters.one(
        name, IsoTime::read, "a time with its zone, such as 2026-11-22T16:00:00Z, or a date");
  }

  private static Optional<Integer> wholeNumber(String text) {
    return Optional.of(text)
        .filter(digits -> WHOLE_NUMBER.matcher(digits).matches())
        .map(Integer::valueOf);
  }

  private static Optional<Integer> limit(String text) {
    return wholeNumber(text).filter(number -> number >= 1 && number <= LARGEST_LIMIT);
  }

  private static Optional<Direction> direction(String text) {
    return Arrays.stream(Direction.values())
        .filter(direction -> direction.name().equals(text))
        .findFirst();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static <T extends Comparable<T>> void inOrder(
      String lower, Optional<T> least, String upper, Optional<T> most) {
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      throw new BadParameterException(lower + " must not be greater than " + upper + ".");
    }
  }
}
