package dev.ringback.simulator.telefonip;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.Request;
import dev.ringback.telephony.PhoneNumber;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client asked an action with.
 *
 * @param values of the query of a GET, of the JSON or form body of a POST, and {@code id} of a path
 */
record Parameters(Map<String, String> values) {

  /** As the document has it: {@code 89ххххххххх}. */
  private static final Pattern PHONE = Pattern.compile("8(9[0-9]{9})");

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

  /**
   * @param path the action, and the parameter that follows it if any
   */
  static Parameters of(Request request, List<String> path) {
    Map<String, String> values = new HashMap<>(request.query());
    values.putAll(body(request));
    if (path.size() > 1) {
      values.put("id", path.get(1));
    }
    return new Parameters(Map.copyOf(values));
  }

  /** Digits as a number; empty if these are none or too many. */
  static Optional<Long> wholeNumber(String text) {
    return Optional.of(text)
        .filter(digits -> WHOLE_NUMBER.matcher(digits).matches())
        .map(Long::valueOf);
  }

  /** Who shall call; empty unless written as the document demands. */
  Optional<PhoneNumber> phone() {
    return Optional.of(PHONE.matcher(value("phone")))
        .filter(phone -> phone.matches())
        .map(phone -> new PhoneNumber("+7" + phone.group(1)));
  }

  /** Where to report the call to; empty unless it is an HTTP address. */
  Optional<URI> webhook() {
    String address = value("webhook");
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(address)).filter(webhook -> webhook.getHost() != null);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  Optional<Long> id() {
    return wholeNumber(value("id"));
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }

  private static Map<String, String> body(Request request) {
    try {
      return request.isJson() ? Json.members(request.body()) : request.form();
    } catch (JsonProcessingException malformed) {
      return Map.of();
    }
  }
}
