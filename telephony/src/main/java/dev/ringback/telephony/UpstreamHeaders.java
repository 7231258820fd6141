package dev.ringback.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The header fields of a vendor's answer. Of a field that was sent twice, the first counts.
 *
 * @param byName values by the names of their fields, whose case does not matter (RFC 9110, section
 *     5.1); as the vendor sent them, but each on one line and of at most 300 characters
 */
public record UpstreamHeaders(Map<String, String> byName) {

  /** No header at all. */
  public static final UpstreamHeaders NONE = new UpstreamHeaders(Map.of());

  /** At most eighteen digits, so that every number fits into a {@code long}. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  /** Keeps a copy. */
  public UpstreamHeaders {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(byName);
    byName = Collections.unmodifiableMap(copy);
  }

  /** The value of the field; empty if the vendor did not send it. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** {@code Content-Type} as the vendor sent it; an empty text if it sent none. */
  public String contentType() {
    return value("Content-Type").orElse("");
  }

  /** How many bytes of body the vendor announces; empty if it does not say. */
  public OptionalLong contentLength() {
    return value("Content-Length").map(UpstreamHeaders::number).orElseGet(OptionalLong::empty);
  }

  /** Which bytes of how many the body holds, as in {@code bytes 0-99/1234}. */
  public Optional<String> contentRange() {
    return value("Content-Range");
  }

  /** Whether the vendor says that it answers requests for a range of bytes. */
  public boolean acceptsRanges() {
    return value("Accept-Ranges").filter("bytes"::equalsIgnoreCase).isPresent();
  }

  /** The entity tag with its quotes, and {@code W/} before them if it is weak. */
  public Optional<String> etag() {
    return value("ETag");
  }

  /** When the vendor changed the content last; empty if it does not say so in a readable way. */
  public Optional<Instant> lastModified() {
    return value("Last-Modified").flatMap(UpstreamHeaders::date);
  }

  /** What the vendor's own clock showed; empty if it does not say so in a readable way. */
  public Optional<Instant> date() {
    return value("Date").flatMap(UpstreamHeaders::date);
  }

  /**
   * How long the vendor asks to be left alone (RFC 9110, section 10.2.3); empty if it does not ask
   * in a readable way, zero if the time that it names is over.
   */
  public Optional<Duration> retryAfter(Instant now) {
    return value("Retry-After")
        .flatMap(
            text -> {
              OptionalLong seconds = number(text);
              return seconds.isPresent()
                  ? Optional.of(Duration.ofSeconds(seconds.getAsLong()))
                  : date(text).map(then -> Duration.between(now, then));
            })
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  /** The names only: a value may be a secret, or somebody's phone number. */
  @Override
  public String toString() {
    return byName.keySet().toString();
  }

  private static OptionalLong number(String text) {
    return NUMBER.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
