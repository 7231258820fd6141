package dev.ringback.telephony;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses and what it is for (RFC 4632).
 *
 * @param network the first address
 * @param prefixLength how many leading bits all its addresses share
 * @param purpose what the block is, to be read after "belongs to"
 */
record AddressBlock(InetAddress network, int prefixLength, String purpose) {

  /** Reads an address literal with a prefix length, such as {@code 10.0.0.0/8}. */
  static AddressBlock of(String cidr, String purpose) {
    int slash = cidr.indexOf('/');
    int prefixLength = Integer.parseInt(cidr.substring(slash + 1));
    try {
      InetAddress network = InetAddress.getByName(cidr.substring(0, slash));
      return new AddressBlock(network, prefixLength, purpose);
    } catch (UnknownHostException notALiteral) {
      throw new IllegalArgumentException("not an address block: " + cidr, notALiteral);
    }
  }

  boolean contains(InetAddress address) {
    byte[] first = network.getAddress();
    byte[] candidate = address.getAddress();
    if (first.length != candidate.length) {
      return false;
    }
    BigInteger difference = new BigInteger(1, first).xor(new BigInteger(1, candidate));
    return difference.bitLength() <= first.length * Byte.SIZE - prefixLength;
  }
}
