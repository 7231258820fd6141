package dev.ringback.defender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import org.junit.jupiter.api.Test;

/** A proxy that Keycloak trusts says whose requests these are. */
@RingbackTest
class HostsBehindAProxyIT {

  @Test
  void anIpv6SubscriberIsOneHostWithAllItsAddresses(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "proxy-ipv6");

    for (int address = 1; address <= 10; address++) {
      realm.knock("2001:db8:0:1:" + Integer.toHexString(address * 4919) + "::" + address);
    }

    assertThat(realm.knock("2001:db8:0:1::abcd")).isEqualTo(403);
    assertThat(realm.knock("2001:db8:0:2::1")).isEqualTo(401);
    assertThat(realm.admin().listOf("2001:db8:0:1::/64")).isEqualTo("black");
  }

  @Test
  void oneHostIsBlockedAndNotItsNeighbourOrTheProxy(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "proxy-ipv4");

    for (int failure = 1; failure <= 10; failure++) {
      realm.knock(failure % 2 == 0 ? "198.51.100.1" : "::ffff:198.51.100.1");
    }

    assertThat(realm.knock("198.51.100.1")).isEqualTo(403);
    assertThat(realm.knock("198.51.100.2")).isEqualTo(401);
    assertThat(realm.admits()).isTrue();
  }
}
