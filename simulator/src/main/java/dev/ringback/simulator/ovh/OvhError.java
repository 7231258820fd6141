package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.Reply;
import java.time.Duration;
import java.util.Map;

/** What OVH's front answers to calls that go no further, in its own words. */
enum OvhError {
  INVALID_KEY(403, "This application key is invalid"),
  INVALID_SIGNATURE(400, "Invalid signature"),
  QUERY_TIME_OUT(400, "Query out of time"),
  NOT_CREDENTIAL(403, "You must login first"),
  INVALID_CREDENTIAL(403, "This credential is not valid"),
  NOT_GRANTED_CALL(403, "This call has not been granted");

  private final int status;
  private final String message;

  OvhError(int status, String message) {
    this.status = status;
    this.message = message;
  }

  Reply reply() {
    String httpCode = status == 403 ? "403 Forbidden" : "400 Bad Request";
    String type = status == 403 ? "Client::Forbidden" : "Client::BadRequest";
    return forSupport(
        Reply.json(
            status,
            Map.of("class", type, "errorCode", name(), "httpCode", httpCode, "message", message)));
  }

  /** An answer of what lies behind the front: it has no error code. */
  static Reply badRequest(String what) {
    return forSupport(Reply.json(400, Map.of("class", "Client::BadRequest", "message", what)));
  }

  static Reply notFound(String what) {
    return forSupport(Reply.json(404, Map.of("class", "Client::NotFound", "message", what)));
  }

  /** The words are ours, and so is the header: OVH documents no limit. */
  static Reply tooManyRequests(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return forSupport(
            Reply.json(
                429, Map.of("class", "Client::TooManyRequests", "message", "Too many requests")))
        .with("Retry-After", Long.toString(seconds));
  }

  private static Reply forSupport(Reply reply) {
    return reply.with("X-OVH-QUERYID", "EU.ext-1." + Secrets.next());
  }
}
