package dev.ringback.authenticator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"192.0.2.1", "::ffff:192.0.2.1", "::FFFF:C000:0201", "0:0:0:0:0:ffff:192.0.2.1"})
  void anIpv4AddressStandsForItself(String spelling) {
    assertThat(ClientNetwork.of(spelling).name()).isEqualTo("192.0.2.1");
  }

  @Test
  void allOfAnIpv6SubscriberIsOneNetwork() {
    assertThat(ClientNetwork.of("2001:db8:0:1::1"))
        .isEqualTo(ClientNetwork.of("2001:db8:0:1:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(ClientNetwork.of("2001:db8:0:2::1"));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1:a:b:c:d, 2001:db8:0:1::/64",
    "2001:0DB8:0000:0001:0000:0000:0000:0001, 2001:db8:0:1::/64",
    "2001:db8:0:1::/64, 2001:db8:0:1::/64",
    "2001:db8::192.0.2.1, 2001:db8::/64",
    "2001:db8:1::, 2001:db8:1::/64",
    "2001:0:0:10::5, 2001:0:0:10::/64",
    "0:0:0:10::5, 0:0:0:10::/64",
    "fe80:0:0:0:1:2:3:4%eth0, fe80::/64",
    "::1, ::/64"
  })
  void anIpv6NetworkHasOneNameHoweverItIsWritten(String spelling, String name) {
    assertThat(ClientNetwork.of(spelling).name()).isEqualTo(name);
    assertThat(ClientNetwork.of(name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "example.org",
        "192.0.2",
        "192.0.2.256",
        "192.0.02.1",
        "192.0.2.1.",
        "192.0.2.1 ",
        "192.0.2.1/64",
        "192.0.2.0/24",
        "2001:db8::/48",
        "2001:db8::1::2",
        "2001:db8:0:1",
        "2001:db8::12345",
        "no:address",
        ":",
        "::1\n"
      })
  void whatIsNoAddressIsNobodys(String text) {
    assertThat(ClientNetwork.parse(text)).isEmpty();
    assertThat(ClientNetwork.of(text).name()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1:4711, 192.0.2.1",
    "[2001:db8:0:1::1]:4711, 2001:db8:0:1::/64",
    "[2001:db8:0:1::1], 2001:db8:0:1::/64"
  })
  void theAddressOfASenderIsReadWithItsPort(String address, String name) {
    assertThat(ClientNetwork.of(address).name()).isEqualTo(name);
    assertThat(ClientNetwork.parse(address)).isEmpty();
  }

  @Test
  void aSenderWithoutAnAddressIsOfTheUnknownNetwork() {
    assertThat(ClientNetwork.of((String) null).isKnown()).isFalse();
    assertThat(ClientNetwork.of("_hidden").isKnown()).isFalse();
    assertThat(ClientNetwork.of("192.0.2.1").isKnown()).isTrue();
  }
}
