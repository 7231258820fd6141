package dev.ringback.simulator.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values as queries and forms carry them ({@code application/x-www-form-urlencoded}). */
public final class Parameters {

  private Parameters() {}

  /** In the order they were sent; of a repeated name the first counts. */
  static Map<String, String> decoded(String encoded) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (encoded != null && !encoded.isEmpty()) {
      for (String pair : encoded.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.putIfAbsent(unescaped(name), unescaped(value));
      }
    }
    return Collections.unmodifiableMap(parameters);
  }

  /** The text without percent-escapes; as it is when an escape is malformed. */
  public static String unescaped(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      return text;
    }
  }
}
