package dev.ringback.authenticator.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;

/**
 * Whom a client address belongs to: an IPv4 address stands for itself, an IPv6 address for its /64,
 * which one subscriber has all of (RFC 6177).
 *
 * @param name one text for each network, such as {@code 192.0.2.1} or {@code 2001:db8:0:1::/64}
 */
public record ClientNetwork(String name) {

  /**
   * All whose address cannot be read, because a proxy hides it (RFC 7239, section 6) or passes on
   * what somebody wrote: together they are one.
   */
  static final ClientNetwork UNKNOWN = new ClientNetwork("unknown");

  private static final String PREFIX_LENGTH = "/64";
  private static final int GROUPS_OF_NETWORK = 4;

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

  /** A colon within, so that no name is ever looked up; the zone of a local address is dropped. */
  private static final Pattern IPV6 =
      Pattern.compile("(?<address>[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%[\\w.-]+)?(?:/64)?");

  /** An address with its port, as some proxies pass it on: RFC 7239, section 6.1. */
  private static final Pattern WITH_PORT =
      Pattern.compile("(?:(?<v4>[0-9.]+)|\\[(?<v6>[0-9A-Fa-f:.]+)\\])(?::[0-9]{1,5})?");

  /** The network that the request of a session comes from, behind trusted proxies too. */
  public static ClientNetwork of(KeycloakSession session) {
    ClientConnection connection = session.getContext().getConnection();
    return read(connection.getRemoteAddr())
        .or(() -> read(connection.getRemoteHost()))
        .orElse(UNKNOWN);
  }

  /** The network of an address as Keycloak gives it. */
  public static ClientNetwork of(String address) {
    return read(address).orElse(UNKNOWN);
  }

  /** Whether its members can be told from all others. */
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }

  /**
   * Reads what Keycloak took for an address.
   *
   * @param text {@code null} where Keycloak could not read what its proxy sent
   */
  private static Optional<ClientNetwork> read(String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher withPort = WITH_PORT.matcher(text);
    if (!withPort.matches()) {
      return parse(text);
    }
    return parse(withPort.group("v4") == null ? withPort.group("v6") : withPort.group("v4"));
  }

  /**
   * Reads an address or the name of a network, in any way of writing it (RFC 4291, section 2.2).
   *
   * @return empty for anything else
   */
  public static Optional<ClientNetwork> parse(String text) {
    if (IPV4.matcher(text).matches()) {
      return Optional.of(new ClientNetwork(text));
    }
    return Optional.of(IPV6.matcher(text))
        .filter(matcher -> matcher.matches())
        .flatMap(matcher -> ofIpv6(matcher.group("address")));
  }

  private static Optional<ClientNetwork> ofIpv6(String literal) {
    try {
      InetAddress address = InetAddress.getByName(literal);
      // Java reads an IPv4-mapped address as the IPv4 address that it is
      return Optional.of(
          new ClientNetwork(
              address instanceof Inet6Address
                  ? nameOfNetwork(address.getAddress())
                  : address.getHostAddress()));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  /** As RFC 5952 writes it: the zeros at the end of the network join those of the host. */
  private static String nameOfNetwork(byte[] address) {
    ShortBuffer groups = ByteBuffer.wrap(address).asShortBuffer();
    return IntStream.range(0, GROUPS_OF_NETWORK)
            .mapToObj(group -> Integer.toHexString(Short.toUnsignedInt(groups.get(group))))
            .collect(Collectors.joining(":"))
            .replaceFirst("(^|:)0(:0)*$", "")
        + "::"
        + PREFIX_LENGTH;
  }
}
