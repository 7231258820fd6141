package dev.ringback.authcalls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.ServerMetrics;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that are none, are none any more, or are meant for something else. */
@RingbackTest
class TokensInThePathIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static TokenDesk desk;
  private static Program program;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "authcalls-tokens", PoolRealm.MANY).realm();
    desk = TokenDesk.of(ringback, realm);
    program = Program.of(realm, realm.existingUser("boris"), desk);
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void whatIsNoTokenIsUnauthorized() {
    Answer answer = program.with("4ea13fbf-f5a3-4084-8b01-9733cd6fd0b1").get(PHONE);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.http().body())
        .isEqualTo("{\"success\":false,\"error\":\"invalid token\",\"data\":{}}");
    assertThat(realm.events().errors()).containsExactly("api_token_malformed");
  }

  @Test
  void everyFunctionIsClosedToIt() {
    Program stranger = program.with("stranger");

    assertThat(stranger.post(PHONE, URI.create("http://127.0.0.1:9/")).status()).isEqualTo(401);
    assertThat(stranger.check(122760).status()).isEqualTo(401);
  }

  @Test
  void aRevokedTokenIsUnauthorized() {
    TestUser owner = realm.existingUser("boris");
    NewToken token = desk.issue(owner, "authcalls");
    desk.revoke(owner.id(), token.id());

    assertThat(program.with(token.value()).get(PHONE).status()).isEqualTo(401);
    assertThat(realm.events().errors()).containsExactly("api_token_revoked");
  }

  @Test
  void theTokenOfADisabledOwnerIsUnauthorized() {
    TestUser owner = realm.user("leaver");
    Program own = Program.of(realm, owner, desk);
    assertThat(own.get(PHONE).status()).isEqualTo(200);

    owner.disable();

    assertThat(own.get(PHONE).status()).isEqualTo(401);
  }

  @Test
  void aTokenForSomethingElseIsForbidden() {
    NewToken reader = desk.issue(realm.existingUser("boris"), "records:read");

    Answer answer = program.with(reader.value()).get(PHONE);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.error()).isEqualTo("token lacks scope authcalls");
    assertThat(realm.events().errors()).containsExactly("insufficient_scope");
  }

  @Test
  void neitherOldTokensNorTokensThatWereNeverIssuedKeepAHostOut() {
    realm.setAttributes(Map.of("ringback.defender.failures", "3"));
    TestUser owner = realm.existingUser("boris");
    NewToken old = desk.issue(owner, "authcalls");
    desk.revoke(owner.id(), old.id());
    for (int time = 1; time <= 5; time++) {
      assertThat(program.with(old.value()).get(PHONE).status()).isEqualTo(401);
    }
    for (int time = 1; time <= 5; time++) {
      assertThat(program.with("rbk_guess" + time).get(PHONE).status()).isEqualTo(401);
    }

    Answer right = program.get(PHONE);

    realm.setAttributes(Map.of("ringback.defender.failures", "0"));
    assertThat(right.status()).isEqualTo(200);
  }

  @Test
  void theTokenIsInNoLogEventOrMeter(Ringback ringback) {
    Program own = Program.of(realm, realm.existingUser("anna"), desk);
    own.get(PHONE);
    own.get("call me");
    own.post(PHONE, URI.create("file:///etc/passwd"));
    own.post("application/json", "{");
    own.check(122760);
    Loopback.send(Loopback.to(URI.create(realm.address() + "/authcalls/" + own.token() + "/none")));

    assertThat(ringback.keycloak().logText()).doesNotContain(own.token());
    assertThat(ServerMetrics.of(ringback))
        .contains("ringback_challenges_started")
        .doesNotContain("rbk_");
    assertThat(realm.events().all())
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.getDetails().toString()).doesNotContain("rbk_"));
  }
}
