package dev.ringback.records;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.account.AccountApp;
import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.Program;
import dev.ringback.token.TokenDesk;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Security, row 13: an API token that has ended searches nothing from then on. */
@RingbackTest
class Row13RefusedTokensIT {

  private static TestRealm realm;
  private static TokenDesk desk;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "row13-records");
    desk = TokenDesk.of(ringback, realm);
  }

  @Test
  void aRevokedToken() {
    TestUser owner = realm.user("revoked");
    NewToken token = desk.issue(owner, "records:read");
    assertThat(status(token.value())).isEqualTo(200);

    desk.revoke(owner.id(), token.id());

    assertThat(status(token.value())).isEqualTo(401);
  }

  @Test
  void anExpiredToken() {
    AccountApp account = AccountApp.of(realm);
    String token = account.apiToken(account.accessToken("anna", "anna"), 2);

    await().atMost(ofSeconds(10)).until(() -> status(token) == 401);
  }

  @Test
  void aTokenOfADisabledOwner() {
    TestUser owner = realm.user("disabled");
    NewToken token = desk.issue(owner, "records:read");

    owner.disable();

    assertThat(status(token.value())).isEqualTo(401);
  }

  @Test
  void anExchangedTokenEndsWithItsApiToken() {
    Program program = Program.of(realm, "exchanging");
    program.withClientScope("call-records");
    TestUser owner = realm.user("exchanged");
    NewToken token = desk.issue(owner, "records:read");
    String exchanged = program.exchange(token.value()).tokens().accessToken();
    assertThat(status(exchanged)).isEqualTo(200);

    desk.revoke(owner.id(), token.id());

    assertThat(status(exchanged)).isEqualTo(401);
  }

  @Test
  void aTokenInTheQueryString() {
    NewToken token = desk.issue(realm.user("in-the-address"), "records:read");

    assertThat(
            Loopback.send(
                    Loopback.to(
                            URI.create(
                                realm.address()
                                    + "/call-records/records?api_token="
                                    + token.value()))
                        .GET())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void tokensThatWereNeverIssuedAreToldInEventsAndKeepNoHostOut(Ringback ringback) {
    TestRealm guarded =
        LenientRealm.create(
            ringback,
            "row13-records-guarded",
            json -> json.withObject("attributes").put("ringback.defender.failures", "3"));
    String good =
        TokenDesk.of(ringback, guarded).issue(guarded.user("good"), "records:read").value();

    IntStream.range(0, 5)
        .forEach(
            nth ->
                RecordsApp.of(guarded, "rbk_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg037Hgv")
                    .search(""));

    assertThat(RecordsApp.of(guarded, good).search("").statusCode()).isEqualTo(200);
    assertThat(guarded.events().errors()).contains("secret_refused").doesNotContain("host_blocked");
  }

  private static int status(String token) {
    return RecordsApp.of(realm, token).search("").statusCode();
  }
}
