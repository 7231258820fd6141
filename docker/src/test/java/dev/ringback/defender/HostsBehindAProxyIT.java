package dev.ringback.defender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.server.Database;
import dev.ringback.testkit.server.KeycloakOptions;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A proxy that Keycloak trusts says whose requests these are. */
class HostsBehindAProxyIT {

  private static Ringback ringback;

  @BeforeAll
  static void startBehindAProxy() {
    ringback =
        Ringback.start(
            KeycloakOptions.ofBuild("behind-a-proxy")
                .withDatabase(Database.FILE)
                .withArgument("--proxy-headers=xforwarded")
                .withArgument("--proxy-trusted-addresses=127.0.0.1"),
            0);
  }

  @AfterAll
  static void stop() {
    ringback.close();
  }

  @Test
  void anIpv6SubscriberIsOneHostWithAllItsAddresses() {
    GuardedRealm realm = GuardedRealm.create(ringback, "proxy-ipv6");

    for (int address = 1; address <= 10; address++) {
      knock(realm, "2001:db8:0:1:" + Integer.toHexString(address * 4919) + "::" + address);
    }

    assertThat(knock(realm, "2001:db8:0:1::abcd")).isEqualTo(403);
    assertThat(knock(realm, "2001:db8:0:2::1")).isEqualTo(401);
    assertThat(realm.admin().listOf("2001:db8:0:1::/64")).isEqualTo("black");
  }

  @Test
  void oneHostIsBlockedAndNotItsNeighbourOrTheProxy() {
    GuardedRealm realm = GuardedRealm.create(ringback, "proxy-ipv4");

    for (int failure = 1; failure <= 10; failure++) {
      knock(realm, failure % 2 == 0 ? "198.51.100.1" : "::ffff:198.51.100.1");
    }

    assertThat(knock(realm, "198.51.100.1")).isEqualTo(403);
    assertThat(knock(realm, "198.51.100.2")).isEqualTo(401);
    assertThat(realm.admits()).isTrue();
  }

  @Test
  void blocksAndListsSurviveARestart() {
    GuardedRealm realm = GuardedRealm.create(ringback, "proxy-restart").with("failures", 1);
    knock(realm, "198.51.100.1");
    knock(realm, "198.51.100.2");
    realm.admin().delete("198.51.100.2");
    realm.admin().put("198.51.100.3", DefenderAdmin.BLACK);
    realm.admin().put("198.51.100.4", DefenderAdmin.WHITE);

    ringback.keycloak().restart();

    assertThat(realm.admin().listOf("198.51.100.1")).isEqualTo("black");
    assertThat(realm.admin().listOf("198.51.100.2")).isEqualTo("unblocked");
    assertThat(realm.admin().listOf("198.51.100.3")).isEqualTo("black");
    assertThat(realm.admin().listOf("198.51.100.4")).isEqualTo("white");
    assertThat(knock(realm, "198.51.100.1")).isEqualTo(403);
    assertThat(knock(realm, "198.51.100.2")).isEqualTo(401);
    assertThat(knock(realm, "198.51.100.3")).isEqualTo(403);
    assertThat(knock(realm, "198.51.100.4")).isEqualTo(401);
  }

  /** An unsigned event by way of the proxy: 401 from a host that is admitted, 403 from others. */
  private static int knock(GuardedRealm realm, String host) {
    URI surface = URI.create(realm.pool().realm().address() + "/reverse-call/inbound-calls/pbx");
    return Loopback.send(Loopback.json(surface, "{}").header("X-Forwarded-For", host)).statusCode();
  }
}
