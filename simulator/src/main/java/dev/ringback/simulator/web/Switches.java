package dev.ringback.simulator.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.function.UnaryOperator;

/** Switches that are set by {@code PUT}. */
public final class Switches {

  private Switches() {}

  /**
   * Changes the switches that a JSON object names, and answers with all of them; 400 tells what
   * makes no sense, and changes nothing.
   *
   * @param before how they are
   * @param type of which they are
   * @param request its body is the JSON object
   * @param set puts the new ones in the place of the old ones
   */
  public static <T> Reply changed(T before, Class<T> type, Request request, UnaryOperator<T> set) {
    try {
      return Reply.json(200, set.apply(Json.changed(before, type, request.body())));
    } catch (JsonProcessingException malformed) {
      return Reply.error(400, malformed.getOriginalMessage());
    }
  }
}
