package dev.ringback.records.rest.integration;

import dev.ringback.records.record.WallClock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** Where the clock hangs that the programs of a realm go by. */
final class RealmTimeZone {

  /** Realm attribute: an IANA time zone, such as {@code Europe/Moscow}. */
  static final String ATTRIBUTE = "ringback.integration.timeZone";

  private RealmTimeZone() {}

  /** In the realm's time zone; UTC if it has none, or what is none. */
  static WallClock clock(RealmModel realm) {
    try {
      return new WallClock(
          Optional.ofNullable(realm.getAttribute(ATTRIBUTE))
              .map(ZoneId::of)
              .orElse(ZoneOffset.UTC));
    } catch (DateTimeException noZone) {
      return new WallClock(ZoneOffset.UTC);
    }
  }
}
