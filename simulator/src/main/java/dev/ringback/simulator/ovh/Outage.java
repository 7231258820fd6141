package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.MediaType;
import dev.ringback.simulator.web.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** What is wrong with every answer. */
public enum Outage {
  /** Nothing. */
  NONE,
  /** HTTP 500 with a page; nothing is done. */
  HTTP_500,
  /** HTTP 200 with a page; nothing is done. */
  HTML_PAGE,
  /** The right answer, but the connection ends after half of it. */
  HALF_BODY,
  /** The right answer, but its length is given as half of what it is. */
  WRONG_LENGTH,
  /** HTTP 302 to an address of the same application, which is seen if it is followed. */
  REDIRECT,
  /** The right answer, 30 seconds late. */
  HANG,
  /** HTTP 429 with {@code Retry-After: 2}; nothing is done. */
  TOO_MANY_REQUESTS,
  /** HTTP 403, as to a consumer key that the customer has revoked; nothing is done. */
  REVOKED;

  private static final Duration HANGING = Duration.ofSeconds(30);
  private static final Duration SHORT_WHILE = Duration.ofSeconds(2);

  /**
   * @param documented does the work and answers as documented; used only where the work gets done
   * @param elsewhere where a redirect leads to
   */
  Reply spoil(Supplier<Reply> documented, URI elsewhere) {
    return switch (this) {
      case NONE -> documented.get();
      case HTTP_500 -> page(500, "Internal Server Error");
      case HTML_PAGE -> page(200, "Maintenance en cours");
      case HALF_BODY -> documented.get().cutInHalf();
      case WRONG_LENGTH -> documented.get().announcedAsHalf();
      case REDIRECT -> page(302, "Found").with("Location", elsewhere.toString());
      case HANG -> documented.get().after(HANGING);
      case TOO_MANY_REQUESTS -> OvhError.tooManyRequests(SHORT_WHILE);
      case REVOKED -> OvhError.INVALID_CREDENTIAL.reply();
    };
  }

  private static Reply page(int status, String heading) {
    return Reply.of(
        status, MediaType.HTML, "<!doctype html><title>OVH</title><h1>" + heading + "</h1>");
  }
}
