package dev.ringback.simulator.runtel;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ringback.simulator.web.Reply;
import java.util.List;
import java.util.Map;

/**
 * Around every answer of a platform.
 *
 * @param code the HTTP status once more
 * @param notifies always empty, as in the document
 */
@JsonPropertyOrder({"action", "action_id", "obj", "code", "notifies", "body"})
record Envelope(
    String action,
    @JsonProperty("action_id") String actionId,
    String obj,
    int code,
    List<String> notifies,
    Object body) {

  static Reply of(ActionRequest request, int code, Object body) {
    return Reply.json(
        code,
        new Envelope(request.action(), request.actionId(), request.obj(), code, List.of(), body));
  }

  static Reply refused(ActionRequest request, int code) {
    return of(request, code, Map.of());
  }
}
