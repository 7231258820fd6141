package dev.ringback.records.rest.integration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * Times as document 001 writes them, {@code yyyy-mm-dd hh:mm:ss}: what a clock on the wall shows in
 * the realm's time zone. When summer time ends it shows an hour twice, and when it begins, one
 * never.
 */
record WallClock(ZoneId zone) {

  /** Realm attribute: an IANA time zone, such as {@code Europe/Moscow}. */
  static final String ATTRIBUTE = "ringback.integration.timeZone";

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** That of a realm; UTC if it has none, or what is none. */
  static WallClock of(RealmModel realm) {
    try {
      return new WallClock(
          Optional.ofNullable(realm.getAttribute(ATTRIBUTE))
              .map(ZoneId::of)
              .orElse(ZoneOffset.UTC));
    } catch (DateTimeException noZone) {
      return new WallClock(ZoneOffset.UTC);
    }
  }

  /** Reads a time, with blanks around it as the document has them; empty for anything else. */
  static Optional<LocalDateTime> read(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.strip(), FORM));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  String write(Instant time) {
    return FORM.format(time.atZone(zone));
  }

  /** When the clock shows this for the first time, or something later. */
  Instant first(LocalDateTime shown) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
    return offsets.isEmpty() ? skips(shown) : shown.toInstant(offsets.get(0));
  }

  /** When the clock has shown this for the last time, the whole second long. */
  Instant after(LocalDateTime shown) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
    return offsets.isEmpty()
        ? skips(shown)
        : shown.plusSeconds(1).toInstant(offsets.get(offsets.size() - 1));
  }

  private Instant skips(LocalDateTime shown) {
    return zone.getRules().getTransition(shown).getInstant();
  }
}
