package dev.ringback.simulator.web;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** What is wrong with every answer of a vendor that knows no troubles of its own. */
public enum Outage {
  /** Nothing. */
  NONE,
  /** HTTP 500 with a page; nothing is done. */
  HTTP_500,
  /** HTTP 200 with a page instead of JSON; nothing is done. */
  HTML_PAGE,
  /** JSON that lacks a comma, as a sample in a vendor's own document; nothing is done. */
  RUBBISH_JSON,
  /** The right answer, but the connection ends after half of it. */
  HALF_BODY,
  /** The right answer, but its length is given as half of what it is. */
  WRONG_LENGTH,
  /** HTTP 302 to another address of the vendor, which is seen if it is followed. */
  REDIRECT,
  /** The right answer, 30 seconds late. */
  HANG;

  private static final Duration HANGING = Duration.ofSeconds(30);
  private static final String NO_COMMA =
      """
      {"success": true, "code": 200 "error": ""}""";

  /**
   * The answer as it is during this outage.
   *
   * @param documented does the work and answers as documented; used only where the work gets done
   * @param elsewhere where a redirect leads to
   */
  public Reply spoil(Supplier<Reply> documented, URI elsewhere) {
    return switch (this) {
      case NONE -> documented.get();
      case HTTP_500 -> page(500, "Server Error (500)");
      case HTML_PAGE -> page(200, "Ведутся технические работы");
      case RUBBISH_JSON -> Reply.of(200, MediaType.JSON, NO_COMMA);
      case HALF_BODY -> documented.get().cutInHalf();
      case WRONG_LENGTH -> documented.get().announcedAsHalf();
      case REDIRECT -> page(302, "Found").with("Location", elsewhere.toString());
      case HANG -> documented.get().after(HANGING);
    };
  }

  private static Reply page(int status, String heading) {
    return Reply.of(
        status, MediaType.HTML, "<!doctype html><title>Simulator</title><h1>" + heading + "</h1>");
  }
}
