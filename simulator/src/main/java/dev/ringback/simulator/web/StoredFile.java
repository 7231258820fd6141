package dev.ringback.simulator.web;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;

/**
 * A file, with what RFC 9110 lets a client ask about it: {@code HEAD}, conditions and single
 * ranges.
 *
 * @param mediaType what it is, such as {@code audio/mpeg}
 * @param etag its strong entity tag, quotes included
 * @param lastModified when it came to be; counts in whole seconds
 */
public record StoredFile(Content content, String mediaType, String etag, Instant lastModified) {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** What a client gets who asks for the file. */
  public Reply answer(Request request) {
    if (isUnchanged(request)) {
      return described(Reply.of(304, mediaType, Content.of(new byte[0])));
    }
    ByteRange range = range(request);
    if (range instanceof ByteRange.Part part) {
      return described(Reply.of(206, mediaType, content.part(part.first(), part.length())))
          .with("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + length());
    }
    if (range instanceof ByteRange.Unsatisfiable) {
      return described(Reply.error(416, "There are %d bytes.".formatted(length())))
          .with("Content-Range", "bytes */" + length());
    }
    return described(whole());
  }

  /** What a client gets from a server that knows nothing of ranges and conditions. */
  public Reply whole() {
    return Reply.of(200, mediaType, content);
  }

  private Reply described(Reply reply) {
    return reply
        .with("Accept-Ranges", "bytes")
        .with("ETag", etag)
        .with("Last-Modified", httpDate());
  }

  /** {@code If-Modified-Since} counts only where no {@code If-None-Match} was sent. */
  private boolean isUnchanged(Request request) {
    return request
        .header("If-None-Match")
        .map(this::isNamedIn)
        .or(() -> request.header("If-Modified-Since").map(this::isNoNewerThan))
        .orElse(false);
  }

  private boolean isNamedIn(String tags) {
    return Arrays.stream(tags.split(","))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
  }

  private boolean isNoNewerThan(String date) {
    try {
      Instant since = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
      return !lastModified.truncatedTo(SECONDS).isAfter(since);
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }

  /** The range asked for; everything if the file is no longer the one that the client began. */
  private ByteRange range(Request request) {
    boolean same =
        request
            .header("If-Range")
            .map(validator -> validator.equals(etag) || validator.equals(httpDate()))
            .orElse(true);
    return request
        .header("Range")
        .filter(range -> same && request.method().equals("GET"))
        .map(range -> ByteRange.of(range, length()))
        .orElseGet(ByteRange.Whole::new);
  }

  private long length() {
    return content.length();
  }

  private String httpDate() {
    return HTTP_DATE.format(lastModified);
  }
}
