package dev.ringback.simulator.telefonip;

import dev.ringback.simulator.web.MediaType;
import dev.ringback.simulator.web.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** What is wrong with every answer of the API. */
public enum Outage {
  /** Nothing. */
  NONE,
  /** HTTP 500 with a page; nothing is done. */
  HTTP_500,
  /** HTTP 200 with a page instead of JSON; nothing is done. */
  HTML_PAGE,
  /** JSON that lacks a comma, as the document's own sample; nothing is done. */
  RUBBISH_JSON,
  /** The right answer, but the connection ends after half of it. */
  HALF_BODY,
  /** The right answer, but its length is given as half of what it is. */
  WRONG_LENGTH,
  /** HTTP 302 to another action of the same account, which is seen if it is followed. */
  REDIRECT,
  /** The right answer, 30 seconds late. */
  HANG;

  private static final Duration HANGING = Duration.ofSeconds(30);
  private static final String NO_COMMA =
      """
      {"success": true, "error": "", "data": {"auth_phone": "79644115786" "id": 122760}}""";

  /**
   * @param documented does the work and answers as documented; used only where the work gets done
   * @param elsewhere where a redirect leads to
   */
  Reply spoil(Supplier<Reply> documented, URI elsewhere) {
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
        status, MediaType.HTML, "<!doctype html><title>telefon-ip</title><h1>" + heading + "</h1>");
  }
}
