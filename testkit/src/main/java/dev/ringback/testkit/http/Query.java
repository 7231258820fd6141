package dev.ringback.testkit.http;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as {@code application/x-www-form-urlencoded} writes them. */
public final class Query {

  private Query() {}

  /** The names and values in their order; no question mark before them. */
  public static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The parameters of an address; of a repeated one the last. */
  public static Map<String, String> of(URI address) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (address.getRawQuery() != null) {
      for (String parameter : address.getRawQuery().split("&", -1)) {
        String[] nameAndValue = parameter.split("=", 2);
        String value = nameAndValue.length == 2 ? nameAndValue[1] : "";
        parameters.put(decode(nameAndValue[0]), decode(value));
      }
    }
    return parameters;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
