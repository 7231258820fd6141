package dev.ringback.authenticator.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom a client address belongs to: an IPv4 address stands for itself, an IPv6 address for its /64,
 * which one subscriber has all of (RFC 6177).
 *
 * @param name stable text form, such as {@code 192.0.2.1} or {@code 20010db800000000}
 */
public record ClientNetwork(String name) {

  private static final int NETWORK_BYTES = 8;

  /**
   * The network of an address as Keycloak gives it, behind trusted proxies too.
   *
   * @param address an IP address in its text form; anything else stands for itself
   */
  public static ClientNetwork of(String address) {
    // Only IPv6 literals have a colon: no name is ever looked up.
    if (address.indexOf(':') < 0) {
      return new ClientNetwork(address);
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? new ClientNetwork(
              HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)))
          : new ClientNetwork(parsed.getHostAddress());
    } catch (UnknownHostException notAnAddress) {
      return new ClientNetwork(address);
    }
  }
}
