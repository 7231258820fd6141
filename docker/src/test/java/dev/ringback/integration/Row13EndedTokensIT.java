package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.account.LenientRealm;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.server.DatabaseConnections;
import dev.ringback.token.TokenDesk;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Security, rows 12 and 13: what ends a pair ends it at once, and other tokens are none. */
@RingbackTest
@Alone("counts the connections that the server takes from its pool")
class Row13EndedTokensIT {

  private static final String NEVER_ISSUED =
      "rbka_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg0dg8Dk";

  private static TestRealm realm;
  private static TokenDesk desk;
  private static IntegrationApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "row13-integration");
    desk = TokenDesk.of(ringback, realm);
    app = IntegrationApp.of(realm);
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void aRevokedAuthorizationTokenEndsItsPair() {
    TestUser owner = realm.user("revoked");
    NewToken authorization = desk.issue(owner, "integration");
    TokenPair pair = IntegrationApp.pair(app.create(authorization.value()));

    desk.revoke(owner.id(), authorization.id());

    assertAllRefused(authorization.value(), pair, "api_token_revoked");
  }

  @Test
  void aDisabledOwnerEndsItUntilTheOwnerIsEnabledAgain() {
    TestUser owner = realm.user("disabled");
    String authorization = desk.issue(owner, "integration").value();
    TokenPair pair = IntegrationApp.pair(app.create(authorization));

    owner.disable();

    assertAllRefused(authorization, pair, "user_disabled");
    owner.enable();
    assertThat(app.history(pair.access()).statusCode()).isEqualTo(200);
  }

  @Test
  void anOwnerWhoIsGoneTakesItAlong() {
    TestUser owner = realm.user("gone");
    TokenPair pair = IntegrationApp.pair(app.create(desk.issue(owner, "integration").value()));

    owner.delete();

    assertRefused(app.history(pair.access()), 401);
    assertThat(realm.events().errors()).containsExactly("integration_token_unknown");
  }

  @Test
  void anAuthorizationTokenThatExpiresEndsItsPair() {
    String authorization =
        desk.issue(realm.existingUser("boris"), Duration.ofSeconds(2), "integration").value();
    TokenPair pair = IntegrationApp.pair(app.create(authorization));

    await().atMost(ofSeconds(10)).until(() -> app.history(pair.access()).statusCode() == 401);
    realm.events().clear();
    assertAllRefused(authorization, pair, "api_token_expired");
  }

  @Test
  void aTokenInTheAddressIsNone() {
    TokenPair pair = pairOf(realm.user("in-the-address"));

    assertRefused(
        Loopback.send(
            Loopback.to(
                    URI.create(
                        realm.address()
                            + "/integration/api/v1/request/getcallhistory?access_token="
                            + pair.access()))
                .GET()),
        401);
  }

  @Test
  void neitherTokensThatHaveEndedNorTokensThatWereNeverIssuedKeepAHostOut(Ringback ringback) {
    TestRealm guarded =
        LenientRealm.create(
            ringback,
            "row13-integration-guarded",
            json -> json.withObject("attributes").put("ringback.defender.failures", "3"));
    IntegrationApp guardedApp = IntegrationApp.of(guarded);
    String authorization =
        TokenDesk.of(ringback, guarded).issue(guarded.user("good"), "integration").value();
    TokenPair first = IntegrationApp.pair(guardedApp.create(authorization));
    TokenPair second = IntegrationApp.pair(guardedApp.create(authorization));

    IntStream.range(0, 5).forEach(nth -> guardedApp.history(first.access()));
    IntStream.range(0, 5).forEach(nth -> guardedApp.refresh(second.access()));
    IntStream.range(0, 5).forEach(nth -> guardedApp.create(second.refresh()));
    assertThat(guardedApp.history(second.access()).statusCode()).isEqualTo(200);

    IntStream.range(0, 5).forEach(nth -> guardedApp.history(NEVER_ISSUED));
    assertThat(guardedApp.history(second.access()).statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongChecksumCostsNoConnectionToTheDatabase(Ringback ringback) {
    TokenPair pair = pairOf(realm.user("quiet"));
    String misspelt = pair.access().substring(0, 53) + (pair.access().endsWith("0") ? "1" : "0");
    DatabaseConnections database =
        new DatabaseConnections(URI.create(ringback.keycloak().managementAddress() + "/metrics"));
    app.history(pair.access());
    app.history(misspelt);

    long before = database.taken();
    IntStream.range(0, 50).forEach(nth -> assertRefused(app.history(misspelt), 401));
    long after = database.taken();

    assertThat(after - before).as("what the server does by itself, now and then").isLessThan(10);
    assertThat(realm.events().errors()).isEmpty();
  }

  private static void assertAllRefused(String authorization, TokenPair pair, String error) {
    assertRefused(app.history(pair.access()), 401);
    assertRefused(app.refresh(pair.refresh()), 401);
    assertRefused(app.create(authorization), 401);
    assertThat(realm.events().errors()).containsOnly(error).hasSize(3);
  }

  private static TokenPair pairOf(TestUser owner) {
    return IntegrationApp.pair(app.create(desk.issue(owner, "integration").value()));
  }
}
