package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private final AddressGuard guard = new AddressGuard(false);
  private final AddressGuard guardOfADeveloper = new AddressGuard(true);

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:4860:4860::8888",
        "2a00:1450:4001::1",
        "64:ff9b::8.8.8.8",
      })
  void anAddressOfTheInternetMayBeCalled(String address) throws UnknownHostException {
    assertThat(guard.objectionTo(InetAddress.getByName(address))).isEmpty();
    assertThat(guardOfADeveloper.objectionTo(InetAddress.getByName(address))).isEmpty();
  }

  @ParameterizedTest(name = "{0} belongs to {1}")
  @CsvSource({
    "127.0.0.1, this machine",
    "127.255.255.254, this machine",
    "::1, this machine",
    "10.0.0.1, a private network",
    "10.255.255.255, a private network",
    "172.16.0.1, a private network",
    "172.31.255.255, a private network",
    "192.168.0.1, a private network",
    "fc00::1, a private network",
    "fdff:ffff::1, a private network",
    "100.64.0.1, a carrier's inner network",
    "100.127.255.255, a carrier's inner network",
    "::ffff:127.0.0.1, this machine",
    "::ffff:10.0.0.1, a private network",
    "64:ff9b::127.0.0.1, this machine",
    "64:ff9b::192.168.1.1, a private network",
  })
  void aPrivateAddressIsOpenToDevelopersOnly(String address, String purpose)
      throws UnknownHostException {
    InetAddress parsed = InetAddress.getByName(address);

    assertThat(guard.objectionTo(parsed)).hasValueSatisfying(o -> assertThat(o).contains(purpose));
    assertThat(guardOfADeveloper.objectionTo(parsed)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "169.254.169.254",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:169.254.169.254",
        "::ffff:0:127.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::127.0.0.1",
        "100::1",
        "2001::7f00:1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::",
        "3fff::1",
        "4000::1",
        "5f00::1",
        "fe80::1",
        "fe80::1%1",
        "fec0::1",
        "ff02::1",
        "ffff::1",
      })
  void anAddressWhereNoVendorLivesIsClosedToEveryone(String address) throws UnknownHostException {
    assertThat(guard.objectionTo(InetAddress.getByName(address))).isPresent();
    assertThat(guardOfADeveloper.objectionTo(InetAddress.getByName(address))).isPresent();
  }

  @Test
  void aMappedAddressThatKeptItsSixteenBytesIsClosedToo() throws UnknownHostException {
    byte[] bytes = new byte[16];
    bytes[10] = bytes[11] = (byte) 0xff;
    bytes[12] = 127;
    bytes[15] = 1;
    InetAddress mapped = Inet6Address.getByAddress("mapped.example", bytes, 0);

    assertThat(guard.objectionTo(mapped)).isPresent();
  }

  @Test
  void theObjectionNamesNoAddress() throws UnknownHostException {
    InetAddress inside = InetAddress.getByAddress("intranet", new byte[] {10, 1, 2, 3});

    assertThat(guard.objectionTo(inside))
        .hasValue("the address belongs to a private network (RFC 1918)");
  }
}
