package dev.ringback.simulator.alloincognito;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Dates as the vendor has them, {@code yyyy-mm-dd hh:mm:ss}: what a clock on the wall shows. Of an
 * hour that comes twice, nobody can tell which one is meant.
 */
record WallClock(ZoneId zone) {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  String write(Instant time) {
    return FORM.format(time.atZone(zone));
  }

  /**
   * Reads a date; blanks around it do not count.
   *
   * @throws java.time.format.DateTimeParseException if it is none
   */
  static LocalDateTime read(String text) {
    return LocalDateTime.parse(text.strip(), FORM);
  }

  /** What the clock shows, in whole seconds. */
  LocalDateTime shown(Instant time) {
    return LocalDateTime.ofInstant(time, zone).withNano(0);
  }
}
