package dev.ringback.authcalls;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.authcalls.WebhookReceiver.Received;
import dev.ringback.pool.PoolRealm;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.telephone.WebhookSignature;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/** Programs are told when the phone has called, in whatever way word of the call has come. */
@RingbackTest
class WebhooksIT {

  private static final String PHONE = "+79243555100";

  private static PoolRealm pool;
  private static TestRealm realm;
  private static Program program;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    pool = PoolRealm.create(ringback, "authcalls-webhooks", PoolRealm.MANY);
    realm = pool.realm();
    program = Program.of(realm, realm.existingUser("boris"), TokenDesk.of(ringback, realm));
  }

  @Test
  void aReportedCallIsToldAtOnceAndOnce() {
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      Answer number = program.post(PHONE, receiver.address("/called"));

      pool.pbx().call(PHONE, number.dialled());
      pool.pbx().call(PHONE, number.dialled());
      program.check(number.id());

      Received received = only(receiver);
      assertThat(received.method()).isEqualTo("GET");
      assertThat(received.body()).isEmpty();
      assertThat(received.query()).isEqualTo("success=True&phone=89243555100&id=" + number.id());
      await()
          .during(ofSeconds(2))
          .atMost(ofSeconds(10))
          .until(() -> receiver.received().size() == 1);
    }
  }

  @Test
  void theParametersStandBehindThoseOfTheReceiver() {
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      Answer number = program.post(PHONE, receiver.address("/called?order=7"));

      pool.pbx().call(PHONE, number.dialled());

      assertThat(only(receiver).query())
          .isEqualTo("order=7&success=True&phone=89243555100&id=" + number.id());
    }
  }

  @Test
  void itIsSignedWithTheToken() {
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      Answer number = program.post(PHONE, receiver.address("/called"));

      pool.pbx().call(PHONE, number.dialled());

      Received received = only(receiver);
      String timestamp = received.header("webhook-timestamp");
      String head = received.header("webhook-id") + "." + timestamp + ".";
      assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(2));
      assertThat(received.header("webhook-signature").split(" "))
          .containsExactly(
              WebhookSignature.of(program.token(), head + received.query()),
              WebhookSignature.of(program.token(), head));
    }
  }

  @Test
  void whatTheVendorsWebhookProvesIsTold(Ringback ringback, Simulator phones) {
    TestRealm hinted = ringback.realm("authcalls-hinted");
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      Answer number = at(hinted, ringback).post(PHONE, receiver.address("/called"));

      phones.handset(PHONE).calls(number.dialled());

      assertThat(only(receiver).query()).endsWith("&id=" + number.id());
    }
  }

  @Test
  void whatACheckProvesIsTold(Ringback ringback, Simulator phones) {
    TestRealm polled = ringback.realm("authcalls-checked");
    polled.component("telefon-ip").set("delivery", "poll");
    Program asking = at(polled, ringback);
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      Answer number = asking.post(PHONE, receiver.address("/called"));
      phones.handset(PHONE).calls(number.dialled());
      assertThat(receiver.received()).isEmpty();

      await("the check").until(() -> asking.check(number.id()).success());

      assertThat(only(receiver).query()).endsWith("&id=" + number.id());
    }
  }

  @Test
  void aReceiverThatFailsTwiceIsTriedAThirdTime() {
    try (WebhookReceiver receiver = WebhookReceiver.failing(2)) {
      Answer number = program.post(PHONE, receiver.address("/called"));
      pool.pbx().call(PHONE, number.dialled());

      await("three attempts").atMost(ofSeconds(60)).until(() -> receiver.received().size() == 3);

      List<Received> attempts = receiver.received();
      assertThat(attempts).extracting(Received::query).containsOnly(attempts.get(0).query());
      assertThat(attempts)
          .extracting(attempt -> attempt.header("webhook-id"))
          .containsOnly(attempts.get(0).header("webhook-id"));
      assertThat(seconds(attempts, 1) - seconds(attempts, 0)).isBetween(2L, 20L);
      assertThat(seconds(attempts, 2) - seconds(attempts, 1)).isBetween(14L, 40L);
    }
  }

  @Test
  void afterThreeAttemptsItIsGivenUpAndAnEventSaysSo() {
    try (WebhookReceiver receiver = WebhookReceiver.failing(9)) {
      Answer number = program.post(PHONE, receiver.address("/secret-path"));
      pool.pbx().call(PHONE, number.dialled());

      EventRepresentation event =
          await("the event")
              .atMost(ofSeconds(60))
              .pollInterval(ofMillis(500))
              .until(WebhooksIT::undelivered, Optional::isPresent)
              .orElseThrow();

      assertThat(receiver.received()).hasSize(3);
      assertThat(event.getError()).isEqualTo("webhook_undelivered");
      assertThat(event.getUserId()).isEqualTo(realm.existingUser("boris").id());
      assertThat(event.getDetails()).containsKey("api_token_id");
      assertThat(event.getDetails().toString()).doesNotContain("secret-path");
    }
  }

  @Test
  void aReceiverThatIsNotThereHoldsNobodyUp() {
    Answer number = program.post(PHONE, URI.create("http://127.0.0.1:9/called"));
    Instant begin = Instant.now();

    pool.pbx().call(PHONE, number.dialled());

    assertThat(program.check(number.id()).success()).isTrue();
    assertThat(Instant.now()).isBefore(begin.plusSeconds(5));
  }

  private static Program at(TestRealm another, Ringback ringback) {
    return Program.of(another, another.existingUser("boris"), TokenDesk.of(ringback, another));
  }

  /** The event of a webhook that was answered with HTTP 500 to the end. */
  private static Optional<EventRepresentation> undelivered() {
    return realm.events().ofType("LOGIN_ERROR").stream()
        .filter(event -> "http_500".equals(event.getDetails().get("reason")))
        .findFirst();
  }

  private static Received only(WebhookReceiver receiver) {
    await("a webhook").until(() -> !receiver.received().isEmpty());
    assertThat(receiver.received()).hasSize(1);
    return receiver.received().get(0);
  }

  private static long seconds(List<Received> attempts, int attempt) {
    return Long.parseLong(attempts.get(attempt).header("webhook-timestamp"));
  }
}
