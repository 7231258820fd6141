package dev.ringback.authcalls;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.AuthcallsRole;
import dev.ringback.token.TokenDesk;
import dev.ringback.token.TokenDesk.NewToken;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Security, row 40: a program that has asked for a webhook is not told of the call if it may not
 * ask any more.
 */
@RingbackTest
class Row40EndedProgramsIT {

  private static PoolRealm pool;
  private static TestRealm realm;
  private static TokenDesk desk;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    pool = PoolRealm.create(ringback, "row40-ended-programs", PoolRealm.MANY);
    realm = pool.realm();
    desk = TokenDesk.of(ringback, realm);
  }

  @Test
  void aRevokedTokenIsToldNothing() {
    TestUser owner = owner("revoker");
    NewToken token = desk.issue(owner, "authcalls");

    assertThatNothingIsTold(
        token, "+79243558101", () -> desk.revoke(owner.id(), token.id()), "api_token_revoked");
  }

  @Test
  void aTokenOfADisabledOwnerIsToldNothing() {
    TestUser owner = owner("disabled");

    assertThatNothingIsTold(
        desk.issue(owner, "authcalls"), "+79243558102", () -> disable(owner), "user_disabled");
  }

  @Test
  void aTokenWhoseOwnerHasLostTheRoleIsToldNothing() {
    TestUser owner = owner("roleless");

    assertThatNothingIsTold(
        desk.issue(owner, "authcalls"),
        "+79243558103",
        () -> new AuthcallsRole(realm).take(owner),
        "not_allowed");
  }

  @Test
  void aReceiverThatFailsIsNotTriedAgainAfterTheEnd() {
    TestUser owner = owner("retried");
    NewToken token = desk.issue(owner, "authcalls");
    try (WebhookReceiver receiver = WebhookReceiver.failing(9)) {
      Answer number =
          new Program(realm, token.value()).post("+79243558104", receiver.address("/called"));
      pool.pbx().call("+79243558104", number.dialled());
      await("the first attempt").until(() -> !receiver.received().isEmpty());

      desk.revoke(owner.id(), token.id());

      assertThat(reasonFor(token)).isEqualTo("api_token_revoked");
      assertThat(receiver.received()).hasSize(1);
    }
  }

  private static void assertThatNothingIsTold(
      NewToken token, String phone, Runnable end, String reason) {
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      Answer number = new Program(realm, token.value()).post(phone, receiver.address("/called"));
      assertThat(number.status()).isEqualTo(200);

      end.run();
      pool.pbx().call(phone, number.dialled());

      assertThat(reasonFor(token)).isEqualTo(reason);
      assertThat(receiver.received()).isEmpty();
    }
  }

  /** Why the webhook of this token was given up, as the realm's events have it. */
  private static String reasonFor(NewToken token) {
    return await("the event")
        .atMost(ofSeconds(30))
        .pollInterval(ofMillis(200))
        .until(
            () ->
                realm.events().ofType("LOGIN_ERROR").stream()
                    .filter(event -> "webhook_undelivered".equals(event.getError()))
                    .map(EventRepresentation::getDetails)
                    .filter(details -> token.id().equals(details.get("api_token_id")))
                    .findFirst()
                    .orElse(Map.of()),
            details -> !details.isEmpty())
        .get("reason");
  }

  private static TestUser owner(String name) {
    TestUser owner = realm.user(name);
    new AuthcallsRole(realm).grant(owner);
    return owner;
  }

  private static void disable(TestUser user) {
    UserRepresentation change = user.admin().toRepresentation();
    change.setEnabled(false);
    user.admin().update(change);
  }
}
