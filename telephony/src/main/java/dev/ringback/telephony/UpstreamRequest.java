package dev.ringback.telephony;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One request to a vendor.
 *
 * @param vendor whose it is
 * @param action what it asks, in a word that is known when the program is written: meters are kept
 *     by it, so nothing that anybody typed may stand there
 * @param method the HTTP method
 * @param uri where it goes; may hold secrets, and is never repeated in any message
 * @param headers header fields by name
 * @param body what is sent along, if anything
 * @param secrets texts that no explanation may ever hold, in clear or percent-encoded
 * @param onBehalfOf the person or client network that has the request made, by a name that is
 *     unique on this server: no one has more than a share of the connections to a host. Empty for
 *     the server's own requests
 */
public record UpstreamRequest(
    UpstreamVendor vendor,
    String action,
    String method,
    URI uri,
    Map<String, String> headers,
    Optional<UpstreamBody> body,
    Set<String> secrets,
    Optional<String> onBehalfOf) {

  /** RFC 9110, section 5.6.2. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** RFC 9110, section 5.5: nothing that could start another header line. */
  private static final Pattern FIELD_VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");

  /**
   * @throws IllegalArgumentException if the method or a header is none in HTTP; its value is not
   *     repeated in the message
   */
  public UpstreamRequest {
    headers = Map.copyOf(headers);
    secrets = Set.copyOf(secrets);
    if (!TOKEN.matcher(method).matches()) {
      throw new IllegalArgumentException("not an HTTP method");
    }
    if (!headers.keySet().stream().allMatch(name -> TOKEN.matcher(name).matches())) {
      throw new IllegalArgumentException("not the name of an HTTP header");
    }
    if (!headers.values().stream().allMatch(value -> FIELD_VALUE.matcher(value).matches())) {
      throw new IllegalArgumentException("not the value of an HTTP header");
    }
  }

  /** The same with nobody on whose behalf it is made. */
  public UpstreamRequest(
      UpstreamVendor vendor,
      String action,
      String method,
      URI uri,
      Map<String, String> headers,
      Optional<UpstreamBody> body,
      Set<String> secrets) {
    this(vendor, action, method, uri, headers, body, secrets, Optional.empty());
  }

  /** A GET without headers. */
  public static UpstreamRequest get(UpstreamVendor vendor, String action, URI uri) {
    return new UpstreamRequest(vendor, action, "GET", uri, Map.of(), Optional.empty(), Set.of());
  }

  /** A POST of these bytes. */
  public static UpstreamRequest post(
      UpstreamVendor vendor, String action, URI uri, String contentType, byte[] body) {
    Optional<UpstreamBody> content = Optional.of(new UpstreamBody(contentType, body));
    return new UpstreamRequest(vendor, action, "POST", uri, Map.of(), content, Set.of());
  }

  /** The same request with this header set. */
  public UpstreamRequest withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new UpstreamRequest(vendor, action, method, uri, more, body, secrets, onBehalfOf);
  }

  /** The same request with one more text that must never be repeated. */
  public UpstreamRequest withSecret(String secret) {
    Set<String> more = new HashSet<>(secrets);
    more.add(secret);
    return new UpstreamRequest(vendor, action, method, uri, headers, body, more, onBehalfOf);
  }

  /** The same request, made on behalf of this person or network; of nobody, if empty. */
  public UpstreamRequest onBehalfOf(Optional<String> holder) {
    return new UpstreamRequest(vendor, action, method, uri, headers, body, secrets, holder);
  }

  /** Method and vendor only: the address, the headers and the body may hold secrets. */
  @Override
  public String toString() {
    return method + " to " + Redaction.of(secrets).apply(vendor.id());
  }
}
