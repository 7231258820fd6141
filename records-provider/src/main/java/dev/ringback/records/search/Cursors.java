package dev.ringback.records.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.ringback.authenticator.secret.RealmSignature;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says where a page ended, in words that only their receiver can bring back: for the same user and
 * the same query, in the same realm, for some time.
 */
public final class Cursors {

  /** Long enough for whoever reads every page with care. */
  static final Duration LIFETIME = Duration.ofHours(24);

  private static final Pattern CONTENT =
      Pattern.compile("(?<expires>\\d{1,12})\\.(?<start>-?\\d{1,18})\\.(?<id>[a-z0-9]{1,255})");

  private static final Pattern CURSOR =
      Pattern.compile("(?<content>[\\w-]{1,400})\\.(?<signature>\\S{1,400})");

  private final RealmSignature signature;
  private final InstantSource clock;
  private final String purpose;

  /**
   * Those of one user and one query.
   *
   * @param user the user's id
   */
  public Cursors(RealmSignature signature, InstantSource clock, String user, RecordQuery query) {
    this.signature = signature;
    this.clock = clock;
    this.purpose = String.join("\n", "cursor", user, written(query));
  }

  /** A cursor for the records after this position. */
  public String write(Position end) {
    String content =
        "%d.%d.%s"
            .formatted(
                clock.instant().plus(LIFETIME).getEpochSecond(),
                end.start().toEpochMilli(),
                end.id());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8))
        + "."
        + signature.sign(content, purpose);
  }

  /**
   * Reads a cursor.
   *
   * @return empty if it was not written for this user and query, or too long ago
   */
  public Optional<Position> read(String cursor) {
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<String> content =
        decoded(parts.group("content"))
            .filter(text -> signature.isOf(text, purpose, parts.group("signature")));
    return content
        .map(CONTENT::matcher)
        .filter(Matcher::matches)
        .filter(fields -> clock.instant().getEpochSecond() < number(fields, "expires"))
        .map(
            fields ->
                new Position(Instant.ofEpochMilli(number(fields, "start")), fields.group("id")));
  }

  /** One text for a query, on every node: its own text form masks numbers. */
  private static String written(RecordQuery query) {
    return Stream.of(
            query.parties().stream().map(Party::address).sorted().toList(),
            query.excluding(),
            query.shortest(),
            query.longest(),
            query.direction(),
            query.from(),
            query.until(),
            query.recorded())
        .map(String::valueOf)
        .collect(joining("\n"));
  }

  private static Optional<String> decoded(String content) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(content), UTF_8));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static long number(Matcher fields, String name) {
    return Long.parseLong(fields.group(name));
  }
}
