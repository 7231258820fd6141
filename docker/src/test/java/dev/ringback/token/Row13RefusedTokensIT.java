package dev.ringback.token;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.server.DatabaseConnections;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.URI;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** Security, row 13: whatever ends a token ends it at once, and nobody is told what it was. */
@RingbackTest
@Alone("counts the connections that the server takes from its pool")
class Row13RefusedTokensIT {

  private static final Refusal INVALID = new Refusal(400, "invalid_grant", "Invalid API token");

  private static TestRealm realm;
  private static TokenDesk desk;
  private static Program program;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("row13-refused-tokens");
    desk = TokenDesk.of(ringback, realm);
    program = Program.of(realm, "exchange");
    TokenDesk.keepAllEvents(realm);
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void aRevokedToken() {
    TestUser owner = realm.user("revoked");
    NewToken token = desk.issue(owner, "records:read");
    assertThat(program.introspect(token.value()).path("active").asBoolean()).isTrue();

    desk.revoke(owner.id(), token.id());

    assertRefused(token, "api_token_revoked");
  }

  @Test
  void anExpiredToken() {
    TestUser owner = realm.user("expired");

    NewToken token = desk.issue(owner.id(), 1, "records:read");

    await().atMost(ofSeconds(5)).until(() -> !isActive(token));
    realm.events().clear();
    assertRefused(token, "api_token_expired");
  }

  @Test
  void aTokenOfADisabledOwnerUntilTheOwnerIsEnabledAgain() {
    TestUser owner = realm.user("disabled");
    NewToken token = desk.issue(owner, "records:read");

    owner.disable();

    assertRefused(token, "user_disabled");
    owner.enable();
    assertThat(isActive(token)).isTrue();
  }

  @Test
  void aTokenOfAnOwnerWhoIsGone() {
    TestUser owner = realm.user("gone");
    NewToken token = desk.issue(owner, "records:read");

    owner.delete();

    assertRefused(token, "api_token_unknown");
  }

  @Test
  void aTokenFromBeforeAllWereCalledBack() {
    TestUser owner = realm.user("called-back");
    NewToken token = desk.issue(owner, "records:read");

    notBefore((int) (System.currentTimeMillis() / 1000) + 1);

    assertRefused(token, "api_token_too_old");
    notBefore(0);
    assertThat(isActive(token)).isTrue();
  }

  @Test
  void aTokenFromTheSecondInWhichAllWereCalledBack() {
    TestUser owner = realm.user("called-back-at-once");
    NewToken token = desk.issue(owner, "records:read");

    notBefore(program.introspect(token.value()).path("iat").asInt());
    realm.events().clear();

    assertRefused(token, "api_token_too_old");
    notBefore(0);
  }

  @Test
  void aTokenInTheAddress() {
    NewToken token = desk.issue(realm.user("in-the-address"), "records:read");

    var refusal = program.exchange("?api_token=" + token.value(), Map.of());
    var both = program.exchange("?api_token=" + token.value(), Map.of("api_token", token.value()));

    assertThat(refusal).isEqualTo(both).isInstanceOf(Refusal.class);
    assertThat(((Refusal) refusal).error()).isEqualTo("invalid_request");
  }

  @Test
  void aTokenOfAnOwnerWhoHasToDoSomethingFirst() {
    TestUser owner = realm.user("unfinished");
    NewToken token = desk.issue(owner, "records:read");
    var user = owner.admin().toRepresentation();
    user.getRequiredActions().add("UPDATE_PASSWORD");
    owner.admin().update(user);

    assertThat(program.exchange(token.value())).isEqualTo(INVALID);
    assertThat(realm.events().errors()).containsExactly("resolve_required_actions");
  }

  @Test
  void aMisspeltOneAndOneThatNobodyIssued() {
    NewToken token = desk.issue(realm.user("misspelt"), "records:read");

    assertThat(program.exchange(token.misspelt())).isEqualTo(INVALID);
    assertThat(program.exchange("rbk_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg037Hgv"))
        .isEqualTo(INVALID);
    assertThat(realm.events().errors())
        .containsExactlyInAnyOrder("api_token_malformed", "api_token_unknown");
  }

  @Test
  void aWrongChecksumCostsNoConnectionToTheDatabase(Ringback ringback) {
    TestRealm quiet = ringback.realm("row13-no-database");
    NewToken token = TokenDesk.of(ringback, quiet).issue(quiet.user("quiet"), "records:read");
    Program service = Program.ofClientOnly(quiet, "service");
    DatabaseConnections database =
        new DatabaseConnections(URI.create(ringback.keycloak().managementAddress() + "/metrics"));
    service.introspect(token.value());
    service.introspect(token.misspelt());

    assertThat(leastTaken(database, () -> service.introspect(token.misspelt()))).isZero();
    assertThat(leastTaken(database, () -> service.introspect(token.value()))).isEqualTo(20);
  }

  /** By twenty requests; of several rounds the least, as the server has work of its own to do. */
  private static long leastTaken(DatabaseConnections database, Runnable request) {
    return IntStream.range(0, 5)
        .mapToLong(
            round -> {
              long before = database.taken();
              IntStream.range(0, 20).forEach(time -> request.run());
              return database.taken() - before;
            })
        .min()
        .orElseThrow();
  }

  private static void assertRefused(NewToken token, String error) {
    assertThat(isActive(token)).isFalse();
    assertThat(program.exchange(token.value())).isEqualTo(INVALID);
    assertThat(realm.events().errors()).containsExactly(error, error);
  }

  private static boolean isActive(NewToken token) {
    return program.introspect(token.value()).path("active").asBoolean();
  }

  private static void notBefore(int time) {
    RealmRepresentation settings = realm.admin().toRepresentation();
    settings.setNotBefore(time);
    realm.admin().update(settings);
  }
}
