package dev.ringback.authcalls;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.authcalls.WebhookReceiver.Received;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.testkit.server.PostgresServer;
import dev.ringback.token.TokenDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server dies between two attempts; it has a database that lives on. */
class WebhooksOverARestartIT {

  private static final String PHONE = "+79243555100";

  /** Keeps what it has confirmed; Keycloak's file database writes half a second later. */
  private static PostgresServer postgres;

  private static Ringback ringback;

  @BeforeAll
  static void start() {
    postgres = PostgresServer.start();
    ringback =
        Ringback.start(
            KeycloakOptions.ofBuild("webhooks-restart").withDatabase(postgres.database()), 0);
  }

  @AfterAll
  static void stop() {
    ringback.close();
    postgres.close();
  }

  @Test
  void theNextAttemptIsMadeAfterTheRestart() {
    PoolRealm pool = PoolRealm.create(ringback, "webhooks-restart", PoolRealm.MANY);
    Program program =
        Program.of(
            pool.realm(), pool.realm().existingUser("boris"), TokenDesk.of(ringback, pool.realm()));
    try (WebhookReceiver receiver = WebhookReceiver.failing(1)) {
      Answer number = program.post(PHONE, receiver.address("/called"));
      pool.pbx().call(PHONE, number.dialled());
      await("the first attempt").until(() -> receiver.received().size() == 1);

      ringback.keycloak().kill();
      ringback.keycloak().restart();

      await("the second attempt")
          .atMost(ofSeconds(60))
          .until(() -> receiver.received().size() == 2);
      assertThat(receiver.received())
          .extracting(Received::query)
          .containsOnly("success=True&phone=89243555100&id=" + number.id());
    }
  }
}
