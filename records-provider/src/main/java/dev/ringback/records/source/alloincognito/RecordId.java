package dev.ringback.records.source.alloincognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.source.alloincognito.api.Call;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids of records that are kept nowhere: they say which source to ask, and for which second. What
 * comes is compared with the whole id, so that a made-up one finds nothing.
 *
 * @param source the component's id
 */
record RecordId(String source) {

  /** Sets them apart from ids of other sources, which are hexadecimal. */
  private static final String PREFIX = "allo";

  /** The year 9999 is the last one of four digits, in every time zone. */
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final int TAG = 8;
  private static final int DIGEST = 32;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "(?<tag>[0-9a-f]{8})(?<second>[0-9a-f]{10})(?<digest>[0-9a-f]{32})");

  /** The id of a call that began then. */
  String of(Call call, Instant start) {
    return PREFIX
        + tag()
        + "%010x".formatted(start.getEpochSecond())
        + digest(DIGEST, call.callId(), call.startTime().strip(), call.direction());
  }

  /**
   * When the call began that could have this id; empty if none of this source could, as of a time
   * for which the vendor's dates have too few digits.
   */
  Optional<Instant> start(String id) {
    Matcher parts = FORM.matcher(id);
    return parts.matches() && parts.group("tag").equals(tag())
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(parts.group("second"), 16)))
            .filter(LATEST::isAfter)
        : Optional.empty();
  }

  private String tag() {
    return digest(TAG);
  }

  private String digest(int digits, Object... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(source.getBytes(UTF_8));
      for (Object part : parts) {
        sha256.update(("\n" + part).getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(sha256.digest()).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
