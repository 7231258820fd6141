package dev.ringback.defender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy that Keycloak trusts says whose requests these are. */
@RingbackTest
class HostsBehindAProxyIT {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private static GuardedRealm lenient;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    lenient = GuardedRealm.create(ringback, "proxy-lenient").with("failures", 0);
    lenient.pool().realm().allowPlainHttp();
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "unknown",
        "_hidden",
        "\"198.51.100.9\"",
        "[2001:db8:0:9::1",
        "198.51.100.999",
        "a b"
      })
  void aSenderWhoseAddressCannotBeReadIsAnsweredLikeAnybody(String address) {
    assertThat(new ProxiedSender(lenient, FORWARDED_FOR, address).statuses())
        .isEqualTo(new ProxiedSender(lenient, FORWARDED_FOR, "198.51.100.50").statuses());
  }

  @Test
  void sendersWhoseAddressCannotBeReadAreNeverBlocked(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "proxy-unreadable");

    for (int failure = 1; failure <= 30; failure++) {
      assertThat(realm.knock("unknown")).isEqualTo(401);
    }

    assertThat(realm.admin().listOf("unknown")).isEmpty();
    assertThat(realm.admits()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.77:4711, 198.51.100.77",
    "[2001:db8:0:77::1]:4711, 2001:db8:0:77::/64",
    "[2001:db8:0:78::1], 2001:db8:0:78::/64"
  })
  void anAddressIsReadWithAndWithoutItsPort(String forwarded, String host, Ringback ringback) {
    GuardedRealm realm =
        GuardedRealm.create(ringback, "proxy-port-" + forwarded.replaceAll("\\W", ""));

    for (int failure = 1; failure <= 10; failure++) {
      realm.knock(forwarded);
    }

    assertThat(realm.admin().listOf(host)).isEqualTo("black");
  }
}
