package dev.ringback.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param method in capitals, such as {@code GET}
 * @param url the whole address as the client has it, such as {@code
 *     http://127.0.0.1:8099/calls?a=b}
 * @param rawPath the path as sent, percent-escapes and all
 * @param query the parameters of the query, decoded; of a repeated one the first counts
 * @param headers by name, whatever its case; of a repeated one the first counts
 * @param body the body as UTF-8 text; empty if there is none
 */
public record Request(
    String method,
    String url,
    String rawPath,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  static final int LARGEST_BODY = 64 * 1024;

  private static final String BEARER = "Bearer ";

  /** Reads the request; empty if its body is larger than {@value #LARGEST_BODY} bytes. */
  static Optional<Request> read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      return Optional.empty();
    }
    URI uri = exchange.getRequestURI();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return Optional.of(
        new Request(
            exchange.getRequestMethod(),
            "http://" + headers.get("Host") + uri,
            uri.getRawPath(),
            Parameters.decoded(uri.getRawQuery()),
            Collections.unmodifiableMap(headers),
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

  /** A header, if it was sent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The token that was sent to be let in with (RFC 6750, section 2.1). */
  public Optional<String> bearerToken() {
    return header("Authorization")
        .filter(header -> header.startsWith(BEARER))
        .map(header -> header.substring(BEARER.length()));
  }

  /** Whether the body says that it is JSON. */
  public boolean isJson() {
    return header("Content-Type").map(MediaType::of).orElse("").equals(MediaType.JSON);
  }
}
