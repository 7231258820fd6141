package dev.ringback.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param method in capitals, such as {@code GET}
 * @param rawPath the path as sent, percent-escapes and all
 * @param query the parameters of the query, decoded; of a repeated one the first counts
 * @param contentType media type without parameters, in lower case; empty if none was sent
 * @param body the body as UTF-8 text; empty if there is none
 */
public record Request(
    String method, String rawPath, Map<String, String> query, String contentType, String body) {

  static final int LARGEST_BODY = 64 * 1024;

  /** Reads the request; empty if its body is larger than {@value #LARGEST_BODY} bytes. */
  static Optional<Request> read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      return Optional.empty();
    }
    URI uri = exchange.getRequestURI();
    String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
    return Optional.of(
        new Request(
            exchange.getRequestMethod(),
            uri.getRawPath(),
            Parameters.decoded(uri.getRawQuery()),
            MediaType.of(contentType),
            new String(body, StandardCharsets.UTF_8)));
  }

  /**
   * The decoded path segments that follow a prefix. One slash at the end adds none, as Django has
   * it; a slash too many is an empty segment.
   *
   * @param prefix what the path begins with; ends with no slash
   */
  public List<String> segmentsUnder(String prefix) {
    String rest = rawPath.substring(prefix.length());
    String segments = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    return Arrays.stream(segments.split("/", -1)).skip(1).map(Parameters::unescaped).toList();
  }

  /** The parameters of a form in the body, decoded. */
  public Map<String, String> form() {
    return Parameters.decoded(body);
  }

  /** Whether the body says that it is JSON. */
  public boolean isJson() {
    return contentType.equals(MediaType.JSON);
  }
}
