package dev.ringback.records.source.alloincognito.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.ringback.records.record.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What {@code create} and {@code refresh} answer; without the envelope of other answers. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokensDocument(
    String accessToken,
    String accessTokenExpiredIn,
    String refreshToken,
    String refreshTokenExpiredIn) {

  /** As the document has it; nobody may be believed to mean longer. */
  private static final Duration ACCESS = Duration.ofHours(24);

  private static final Duration REFRESH = Duration.ofHours(25);

  /** What databases of all vendors keep of it when it is sealed. */
  private static final int LONGEST = 2_900;

  boolean isComplete() {
    return isToken(accessToken) && isToken(refreshToken);
  }

  /**
   * Reads the pair.
   *
   * @param clock of the vendor's wall
   * @param now by the vendor's own clock, if it says so: how far that is from ours does not matter
   *     then
   */
  Tokens tokens(WallClock clock, Optional<Instant> now) {
    return new Tokens(
        accessToken,
        refreshToken,
        life(accessTokenExpiredIn, clock, now, ACCESS),
        life(refreshTokenExpiredIn, clock, now, REFRESH));
  }

  private static Duration life(
      String expiry, WallClock clock, Optional<Instant> now, Duration documented) {
    return Optional.ofNullable(expiry)
        .flatMap(WallClock::read)
        .map(clock::first)
        .flatMap(end -> now.map(begin -> Duration.between(begin, end)))
        .filter(life -> !life.isNegative() && !life.isZero() && life.compareTo(documented) < 0)
        .orElse(documented);
  }

  /** Whether it can be sent in a header, and kept. */
  static boolean isToken(String text) {
    return text != null && text.length() <= LONGEST && text.matches("[!-~]+");
  }
}
