package dev.ringback.simulator.runtel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.Request;
import java.util.Map;
import java.util.Objects;

/**
 * What a program asks a platform to do.
 *
 * @param action such as {@code auth}
 * @param obj to what, such as {@code User}
 * @param actionId to tell answers apart; sent back as it came
 * @param params by name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ActionRequest(
    String action,
    String obj,
    @JsonProperty("action_id") String actionId,
    Map<String, String> params) {

  private static final ActionRequest UNREADABLE = new ActionRequest("", "", "", Map.of());

  ActionRequest {
    action = Objects.requireNonNullElse(action, "");
    obj = Objects.requireNonNullElse(obj, "");
    params = Objects.requireNonNullElse(params, Map.of());
  }

  /** Without an action if there is nothing readable. */
  static ActionRequest of(Request request) {
    try {
      return Json.read(request.body(), ActionRequest.class);
    } catch (JsonProcessingException malformed) {
      return UNREADABLE;
    }
  }

  String parameter(String name) {
    return params.getOrDefault(name, "");
  }

  /** Not the parameters: one of them is a password. */
  @Override
  public String toString() {
    return action + " " + obj;
  }
}
