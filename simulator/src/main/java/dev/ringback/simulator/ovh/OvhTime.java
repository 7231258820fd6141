package dev.ringback.simulator.ovh;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Points in time as OVH writes them: in France, with the offset that France has then. */
final class OvhTime {

  static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private OvhTime() {}

  static String text(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        time.truncatedTo(ChronoUnit.SECONDS).atZone(FRANCE));
  }
}
