package dev.ringback.telephony;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides which IP addresses this server may call: those of the public Internet, after IANA's
 * registries of special-purpose addresses (RFC 6890).
 */
final class AddressGuard {

  /** Where a vendor may live while developing and testing. */
  private static final List<AddressBlock> PRIVATE =
      List.of(
          AddressBlock.of("127.0.0.0/8", "this machine (RFC 1122)"),
          AddressBlock.of("10.0.0.0/8", "a private network (RFC 1918)"),
          AddressBlock.of("172.16.0.0/12", "a private network (RFC 1918)"),
          AddressBlock.of("192.168.0.0/16", "a private network (RFC 1918)"),
          AddressBlock.of("100.64.0.0/10", "a carrier's inner network (RFC 6598)"),
          AddressBlock.of("::1/128", "this machine (RFC 4291)"),
          AddressBlock.of("fc00::/7", "a private network (RFC 4193)"));

  /** Where no vendor lives, ever; link-local is where clouds keep their machines' credentials. */
  private static final List<AddressBlock> CLOSED =
      List.of(
          AddressBlock.of("0.0.0.0/8", "no machine in particular (RFC 1122)"),
          AddressBlock.of("169.254.0.0/16", "the local link (RFC 3927)"),
          AddressBlock.of("192.0.0.0/24", "protocol assignments (RFC 6890)"),
          AddressBlock.of("192.0.2.0/24", "documentation (RFC 5737)"),
          AddressBlock.of("192.88.99.0/24", "retired 6to4 relays (RFC 7526)"),
          AddressBlock.of("198.18.0.0/15", "benchmarks (RFC 2544)"),
          AddressBlock.of("198.51.100.0/24", "documentation (RFC 5737)"),
          AddressBlock.of("203.0.113.0/24", "documentation (RFC 5737)"),
          AddressBlock.of("224.0.0.0/4", "multicast (RFC 5771)"),
          AddressBlock.of("240.0.0.0/4", "reserved and broadcast addresses (RFC 1112)"),
          AddressBlock.of("2001::/23", "protocol assignments, Teredo among them (RFC 2928)"),
          AddressBlock.of("2001:db8::/32", "documentation (RFC 3849)"),
          AddressBlock.of("2002::/16", "retired 6to4 tunnels (RFC 7526)"),
          AddressBlock.of("3fff::/20", "documentation (RFC 9637)"));

  /** Networks without IPv4 reach the IPv4 Internet through these (RFC 6052). */
  private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96", "NAT64");

  /** Everything else in IPv6 is mapped, compatible, link-local, multicast, or not yet in use. */
  private static final AddressBlock GLOBAL_IPV6 = AddressBlock.of("2000::/3", "IPv6");

  private static final int IPV4_IN_NAT64 = 12;

  private final boolean privateNetworks;

  AddressGuard(boolean privateNetworks) {
    this.privateNetworks = privateNetworks;
  }

  /** Why the address must not be called, in words for an admin; empty if it may be. */
  Optional<String> objectionTo(InetAddress address) {
    if (NAT64.contains(address)) {
      return objectionTo(behindNat64(address));
    }
    Optional<String> belonging = blockOf(address, PRIVATE);
    if (belonging.isPresent()) {
      return privateNetworks ? Optional.empty() : belonging;
    }
    return blockOf(address, CLOSED).or(() -> outsideOfTheInternet(address));
  }

  private static Optional<String> blockOf(InetAddress address, List<AddressBlock> blocks) {
    return blocks.stream()
        .filter(block -> block.contains(address))
        .map(block -> "the address belongs to " + block.purpose())
        .findFirst();
  }

  private static Optional<String> outsideOfTheInternet(InetAddress address) {
    return address instanceof Inet4Address || GLOBAL_IPV6.contains(address)
        ? Optional.empty()
        : Optional.of("the address is not one of the public Internet (RFC 4291)");
  }

  private static InetAddress behindNat64(InetAddress address) {
    byte[] bytes = address.getAddress();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, IPV4_IN_NAT64, bytes.length));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an IPv4 address", impossible);
    }
  }
}
