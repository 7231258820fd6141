package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.upstream.UpstreamProvider;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;

/**
 * What every answer of document 003 is in.
 *
 * @param error why it was no success; empty if it was
 * @param data what was asked for; empty if there is none
 */
record Envelope(boolean success, String error, Object data) {

  static Response ok(Object data) {
    return answer(Response.Status.OK, new Envelope(true, "", data)).build();
  }

  /** The request was right, and the answer is not there yet. */
  static Response notYet(String error) {
    return refused(Response.Status.OK, error);
  }

  /**
   * @param error plain words for the developer, which repeat nothing of the request
   */
  static Response refused(Response.Status status, String error) {
    return answer(status, error).build();
  }

  /**
   * HTTP 429 (RFC 6585, section 4).
   *
   * @param wait until the same may be asked again
   */
  static Response tooMany(Duration wait) {
    return answer(Response.Status.TOO_MANY_REQUESTS, "too many requests")
        .header(HttpHeaders.RETRY_AFTER, seconds(wait))
        .build();
  }

  /** HTTP 503: this server has too much to do at the moment, and nothing is wrong. */
  static Response busy() {
    return unavailable("busy, try again", Duration.ofSeconds(UpstreamProvider.BUSY_SECONDS));
  }

  /**
   * HTTP 503.
   *
   * @param wait until the same may be asked again
   */
  static Response unavailable(String error, Duration wait) {
    return answer(Response.Status.SERVICE_UNAVAILABLE, error)
        .header(HttpHeaders.RETRY_AFTER, seconds(wait))
        .build();
  }

  /** HTTP 405: a request that changes something was not made in earnest. */
  static Response idle() {
    return answer(Response.Status.METHOD_NOT_ALLOWED, "not served to prefetches")
        .header(HttpHeaders.ALLOW, "GET")
        .build();
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private static Response.ResponseBuilder answer(Response.Status status, String error) {
    return answer(status, new Envelope(false, error, Map.of()));
  }

  private static Response.ResponseBuilder answer(Response.Status status, Envelope envelope) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(envelope);
  }
}
