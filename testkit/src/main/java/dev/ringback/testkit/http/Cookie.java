package dev.ringback.testkit.http;

import java.net.URI;
import java.util.Optional;

/**
 * A cookie as a server sets it (RFC 6265).
 *
 * @param host the host it goes back to; like browsers, whatever the port
 * @param path the path below which it goes back
 */
record Cookie(String name, String value, String host, String path) {

  /** What one {@code Set-Cookie} header asks for. */
  sealed interface Order {}

  /** Keep this cookie in place of one of the same name, host and path. */
  record Keep(Cookie cookie) implements Order {}

  /** Forget the cookie of this name, host and path. */
  record Forget(Cookie cookie) implements Order {}

  static Order read(String setCookie, URI sender) {
    String[] parts = setCookie.split(";", -1);
    String[] nameAndValue = parts[0].split("=", 2);
    Cookie cookie =
        new Cookie(
            nameAndValue[0].strip(),
            nameAndValue.length == 2 ? nameAndValue[1].strip() : "",
            sender.getHost(),
            attribute(parts, "path").orElse("/"));
    boolean expired = attribute(parts, "max-age").filter(age -> age.matches("0|-\\d+")).isPresent();
    return expired ? new Forget(cookie) : new Keep(cookie);
  }

  boolean goesTo(URI address) {
    String target = address.getPath();
    return host.equals(address.getHost())
        && (target.equals(path) || target.startsWith(path.endsWith("/") ? path : path + "/"));
  }

  boolean takesThePlaceOf(Cookie other) {
    return name.equals(other.name) && host.equals(other.host) && path.equals(other.path);
  }

  private static Optional<String> attribute(String[] parts, String name) {
    for (String part : parts) {
      String[] nameAndValue = part.split("=", 2);
      if (nameAndValue.length == 2 && nameAndValue[0].strip().equalsIgnoreCase(name)) {
        return Optional.of(nameAndValue[1].strip());
      }
    }
    return Optional.empty();
  }
}
