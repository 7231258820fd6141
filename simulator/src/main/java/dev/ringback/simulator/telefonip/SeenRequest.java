package dev.ringback.simulator.telefonip;

import java.time.Instant;
import java.util.Map;

/**
 * What the API was asked.
 *
 * @param at when the request came in
 * @param method HTTP method, such as {@code GET}
 * @param action the function asked for, such as {@code reverse_auth_phone_get}
 * @param parameters those of the query or the body, and {@code id} of a check's path
 */
public record SeenRequest(
    Instant at, String method, String action, Map<String, String> parameters) {

  public SeenRequest {
    parameters = Map.copyOf(parameters);
  }
}
