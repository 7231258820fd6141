package dev.ringback.simulator.telefonip;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ringback.simulator.web.Reply;
import java.util.Map;

/**
 * {@code {"success":true,"error":"","data":{…}}}, around every answer of the vendor.
 *
 * @param success a boolean, or its name as Python writes it
 * @param data an object, empty if there is nothing to say
 */
record Envelope(Object success, String error, Object data) {

  /** The {@code data} of a number that was handed out. */
  record HandedOut(
      @JsonProperty("auth_phone") String authPhone,
      Object id,
      @JsonProperty("url_image") String urlImage,
      @JsonProperty("url_link") String urlLink) {}

  /** The {@code data} of a check. */
  record Checked(String phone, Object id) {}

  /** Success, spelt as the account has it. */
  static Reply granted(Behaviour behaviour, Object data) {
    return Reply.json(200, new Envelope(success(behaviour, true), "", data));
  }

  /** Failure, spelt as the account has it. */
  static Reply refused(Behaviour behaviour, int status, String error) {
    return Reply.json(status, new Envelope(success(behaviour, false), error, Map.of()));
  }

  /** An id, spelt as the account has it. */
  static Object id(Behaviour behaviour, long id) {
    return behaviour.idAsString() ? (Object) Long.toString(id) : (Object) id;
  }

  private static Object success(Behaviour behaviour, boolean success) {
    if (behaviour.successAsString()) {
      return success ? "True" : "False";
    }
    return success;
  }
}
