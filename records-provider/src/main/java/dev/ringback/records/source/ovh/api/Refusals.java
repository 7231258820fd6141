package dev.ringback.records.source.ovh.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.records.source.ovh.api.OvhFailure.Kind;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import java.time.Instant;
import java.util.Set;

/** What OVH means by an answer that is none: its status, and the {@code errorCode} in its body. */
final class Refusals {

  /** The time of a signature is too far from OVH's clock. */
  static final String OUT_OF_TIME = "QUERY_TIME_OUT";

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;

  /** OVH's own: the resource has expired. */
  private static final int EXPIRED = 460;

  private static final Set<String> OF_THE_KEY = Set.of("NOT_CREDENTIAL", "INVALID_CREDENTIAL");
  private static final Set<String> OF_THE_APPLICATION = Set.of("INVALID_KEY", "INVALID_SIGNATURE");

  private Refusals() {}

  static OvhFailure read(Answered answered, JsonNode body, Instant now) {
    String code = body.path("errorCode").asText("");
    if (answered.isServerError()) {
      return new OvhFailure(
          Kind.UNAVAILABLE,
          "OVH's server fails (HTTP " + answered.status() + ").",
          answered.headers().retryAfter(now));
    }
    if (OF_THE_APPLICATION.contains(code)) {
      return OvhFailure.of(
          Kind.APPLICATION_REFUSED, "OVH refuses the application key or its secret.");
    }
    if (OF_THE_KEY.contains(code) || answered.status() == UNAUTHORIZED) {
      return OvhFailure.of(
          Kind.KEY_REFUSED, "OVH no longer lets us read: the consent has ended or was taken back.");
    }
    return switch (answered.status()) {
      case FORBIDDEN ->
          OvhFailure.of(Kind.NOT_GRANTED, "OVH does not let us read this with the consent given.");
      case NOT_FOUND, GONE, EXPIRED -> OvhFailure.of(Kind.ABSENT, "OVH has no such thing.");
      case TOO_MANY ->
          new OvhFailure(
              Kind.BUSY,
              "OVH asks for fewer requests (HTTP 429).",
              answered.headers().retryAfter(now));
      default ->
          OvhFailure.of(
              Kind.UNEXPECTED, "OVH does not take the request (HTTP " + answered.status() + ").");
    };
  }
}
