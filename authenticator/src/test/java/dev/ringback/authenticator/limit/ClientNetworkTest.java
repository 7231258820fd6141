package dev.ringback.authenticator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {

  @Test
  void anIpv4AddressStandsForItself() {
    assertThat(ClientNetwork.of("192.0.2.1").name()).isEqualTo("192.0.2.1");
    assertThat(ClientNetwork.of("::ffff:192.0.2.1").name()).isEqualTo("192.0.2.1");
  }

  @Test
  void allOfAnIpv6SubscriberIsOneNetwork() {
    assertThat(ClientNetwork.of("2001:db8:0:1::1"))
        .isEqualTo(ClientNetwork.of("2001:db8:0:1:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(ClientNetwork.of("2001:db8:0:2::1"));
  }

  @Test
  void whatIsNoAddressStandsForItself() {
    assertThat(ClientNetwork.of("unknown").name()).isEqualTo("unknown");
    assertThat(ClientNetwork.of("no:address").name()).isEqualTo("no:address");
  }
}
