package dev.ringback.records.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Times as ISO 8601 writes them. */
public final class IsoTime {

  private static final DateTimeFormatter DATE_OR_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private IsoTime() {}

  /**
   * Reads a time with its zone, or a date, which begins at midnight in UTC.
   *
   * @return empty for anything else
   */
  public static Optional<Instant> read(String text) {
    // A sign begins years of more than four digits
    if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    try {
      TemporalAccessor read = DATE_OR_TIME.parseBest(text, OffsetDateTime::from, LocalDate::from);
      return Optional.of(
          read instanceof LocalDate date
              ? date.atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.from(read));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  /** In UTC, to the second, such as {@code 2026-11-22T16:00:00Z}. */
  public static String write(Instant time) {
    return DateTimeFormatter.ISO_INSTANT.format(time);
  }
}
