package dev.ringback.records.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as document 001 writes them, {@code yyyy-mm-dd hh:mm:ss}: what a clock on the wall shows.
 * When summer time ends it shows an hour twice, and when it begins, one never.
 *
 * @param zone where the wall is
 */
public record WallClock(ZoneId zone) {

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          // A pattern would take any number of digits after a sign
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd HH:mm:ss")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Reads a time, with blanks around it as the document has them; empty for anything else. */
  public static Optional<LocalDateTime> read(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.strip(), FORM));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  public static String write(LocalDateTime shown) {
    return FORM.format(shown);
  }

  public String write(Instant time) {
    return FORM.format(time.atZone(zone));
  }

  /** When the clock shows this for the first time, or something later. */
  public Instant first(LocalDateTime shown) {
    List<ZoneOffset> offsets = offsets(shown);
    return offsets.isEmpty() ? skips(shown) : shown.toInstant(offsets.get(0));
  }

  /** When the clock has shown this for the last time, the whole second long. */
  public Instant after(LocalDateTime shown) {
    List<ZoneOffset> offsets = offsets(shown);
    return offsets.isEmpty()
        ? skips(shown)
        : shown.plusSeconds(1).toInstant(offsets.get(offsets.size() - 1));
  }

  /** What the clock shows then; the second before the hour that it shows twice, if it is in one. */
  public LocalDateTime onceUntil(Instant time) {
    LocalDateTime shown = shown(time);
    return isShownTwice(shown) ? transition(shown).getDateTimeAfter().minusSeconds(1) : shown;
  }

  /** What the clock shows then; the end of the hour that it shows twice, if it is in one. */
  public LocalDateTime onceFrom(Instant time) {
    LocalDateTime shown = shown(time);
    return isShownTwice(shown) ? transition(shown).getDateTimeBefore() : shown;
  }

  private LocalDateTime shown(Instant time) {
    return LocalDateTime.ofInstant(time, zone);
  }

  private boolean isShownTwice(LocalDateTime shown) {
    return offsets(shown).size() > 1;
  }

  private Instant skips(LocalDateTime shown) {
    return transition(shown).getInstant();
  }

  private List<ZoneOffset> offsets(LocalDateTime shown) {
    return zone.getRules().getValidOffsets(shown);
  }

  private ZoneOffsetTransition transition(LocalDateTime shown) {
    return zone.getRules().getTransition(shown);
  }
}
