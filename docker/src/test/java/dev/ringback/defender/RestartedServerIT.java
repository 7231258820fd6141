package dev.ringback.defender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.server.Database;
import dev.ringback.testkit.server.KeycloakOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that is started again, and that trusts another proxy than the one that asks. */
class RestartedServerIT {

  private static final String THIS_HOST = "127.0.0.1";

  private static Ringback ringback;

  @BeforeAll
  static void startServer() {
    ringback =
        Ringback.start(
            KeycloakOptions.ofBuild("restarted")
                .withDatabase(Database.FILE)
                .withArgument("--proxy-headers=xforwarded")
                .withArgument("--proxy-trusted-addresses=192.0.2.1"),
            0);
  }

  @AfterAll
  static void stopServer() {
    ringback.close();
  }

  @Test
  void anAddressThatNoTrustedProxyForwardsIsNotBelieved() {
    GuardedRealm realm = GuardedRealm.create(ringback, "untrusted-proxy");

    for (int host = 1; host <= 10; host++) {
      realm.knock("198.51.100." + host);
    }

    assertThat(realm.admits()).isFalse();
    assertThat(realm.admin().listOf(THIS_HOST)).isEqualTo("black");
    assertThat(realm.admin().listOf("198.51.100.1")).isEmpty();
  }

  @Test
  void blocksAndListsSurviveARestart() {
    GuardedRealm blocked = GuardedRealm.create(ringback, "restart-blocked").with("failures", 2);
    GuardedRealm lifted = GuardedRealm.create(ringback, "restart-lifted").with("failures", 2);
    GuardedRealm black = GuardedRealm.create(ringback, "restart-black");
    GuardedRealm white = GuardedRealm.create(ringback, "restart-white").with("failures", 2);
    blocked.fail(2);
    lifted.fail(2);
    lifted.admin().delete(THIS_HOST);
    black.admin().put(THIS_HOST, DefenderAdmin.BLACK);
    white.admin().put(THIS_HOST, DefenderAdmin.WHITE);

    ringback.keycloak().restart();

    assertThat(blocked.admits()).isFalse();
    assertThat(blocked.admin().listOf(THIS_HOST)).isEqualTo("black");
    assertThat(blocked.admin().delete(THIS_HOST).statusCode()).isEqualTo(204);
    assertThat(blocked.admits()).isTrue();
    assertThat(lifted.admits()).isTrue();
    assertThat(lifted.admin().listOf(THIS_HOST)).isEqualTo("unblocked");
    assertThat(black.admits()).isFalse();
    assertThat(black.admin().listOf(THIS_HOST)).isEqualTo("black");
    white.fail(3);
    assertThat(white.admits()).isTrue();
    assertThat(white.admin().listOf(THIS_HOST)).isEqualTo("white");
  }
}
