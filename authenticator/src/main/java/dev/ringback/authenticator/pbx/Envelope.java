package dev.ringback.authenticator.pbx;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.authenticator.password.LoginOutcome;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * What every answer of document 002 is in.
 *
 * @param action as it was asked for
 * @param actionId as it was sent
 * @param object as it was asked for
 * @param code the HTTP status once more
 * @param notifies sentences for people; empty if all went well
 * @param body what was asked for; empty if there is none
 */
@JsonPropertyOrder({"action", "action_id", "obj", "code", "notifies", "body"})
record Envelope(
    JsonNode action,
    @JsonProperty("action_id") JsonNode actionId,
    @JsonProperty("obj") JsonNode object,
    int code,
    List<String> notifies,
    Object body) {

  static Response ok(ActionRequest request, Object body) {
    return answer(request, Response.Status.OK, List.of(), body).build();
  }

  /**
   * @param sentence plain words, which repeat nothing of the request
   */
  static Response refused(ActionRequest request, Response.Status status, String sentence) {
    return answer(request, status, List.of(sentence), Map.of()).build();
  }

  /** HTTP 503: the password could not be checked. */
  static Response unchecked(ActionRequest request, LoginOutcome.Unchecked outcome) {
    return answer(
            request, Response.Status.SERVICE_UNAVAILABLE, List.of(outcome.explanation()), Map.of())
        .header(HttpHeaders.RETRY_AFTER, outcome.retryAfterSeconds())
        .build();
  }

  private static Response.ResponseBuilder answer(
      ActionRequest request, Response.Status status, List<String> notifies, Object body) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            new Envelope(
                request.action(),
                request.actionId(),
                request.object(),
                status.getStatusCode(),
                notifies,
                body));
  }
}
