package dev.ringback.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.ovh.BillingAccount;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.testkit.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server dies while it mirrors; it has a database that lives on. */
class MirrorOverARestartIT {

  private static final int RECORDS = 10_000;
  private static final int LINES = 4;
  private static final int BATCH = 100;

  private static PostgresServer postgres;
  private static Ringback ringback;

  @BeforeAll
  static void start() {
    postgres = PostgresServer.start();
    ringback =
        Ringback.start(KeycloakOptions.ofBuild("ovh-restart").withDatabase(postgres.database()), 0);
  }

  @AfterAll
  static void stop() {
    ringback.close();
    postgres.close();
  }

  @Test
  void tenThousandRecordsAreMirroredOnceThoughTheServerIsKilledInTheMiddle() {
    TestRealm realm = ringback.realm("ovh-restart");
    realm.component("ovh").set("requestsPerMinute", "1200");
    OvhUser user = OvhUser.create(realm, "firm");
    BillingAccount bill = user.ovh().customer("firm").billingAccount("bill");
    for (int line = 0; line < LINES; line++) {
      Calls.keep(bill.line("003397210101" + line), 1 + line * 100_000L, RECORDS / LINES);
    }
    user.link();
    user.awaitLink(link -> link.path("records").path("mirrored").asInt() > RECORDS / 4);

    ringback.keycloak().kill();
    int toldBefore = user.ovh().handedOut().size();
    ringback.keycloak().restart();

    JsonNode link = user.awaitSync();
    assertThat(toldBefore).isLessThan(RECORDS);
    assertThat(link.path("records").path("mirrored").asInt()).isEqualTo(RECORDS);
    assertThat(link.path("records").path("left").asInt()).isZero();
    assertThat(user.ovh().handedOut()).hasSize(RECORDS);
    assertThat(user.toldTwice())
        .as("the batch that died with the server")
        .hasSizeLessThanOrEqualTo(BATCH);
    assertThat(user.searched()).hasSize(RECORDS).doesNotHaveDuplicates();
  }
}
