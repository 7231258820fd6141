package dev.ringback.records.rest.integration;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.record.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A call of a method, as its answer tells of it.
 *
 * @param asked when the request was made, which may be some time ago
 * @param begun when the answer was begun
 * @param hash by which it can be asked once more
 */
record Call(String apiName, WallClock clock, Instant asked, Instant begun, String hash) {

  static final int VERSION = 1;

  String time() {
    return clock.write(asked);
  }

  /** Seconds until now, such as {@code 0.012}. */
  String duration() {
    long millis = Duration.between(begun, KeycloakClock.CLOCK.instant()).toMillis();
    return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
  }
}
