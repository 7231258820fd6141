package dev.ringback.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.AccountApp;
import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.Program;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** Security, rows 10 and 12: tokens that are good for something else. */
@RingbackTest
class Row12ForeignTokensIT {

  private static final String OTHER = "other-app";

  private static TestRealm realm;
  private static TokenDesk desk;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "row12-records");
    desk = TokenDesk.of(ringback, realm);
    ClientRepresentation other = new ClientRepresentation();
    other.setClientId(OTHER);
    other.setPublicClient(true);
    other.setDirectAccessGrantsEnabled(true);
    other.setDefaultClientScopes(List.of("basic"));
    other.setOptionalClientScopes(List.of("call-records"));
    realm.admin().clients().create(other).close();
  }

  @Test
  void anAccessTokenIsGoodIfItIsMeantForCallRecords() {
    assertThat(search(tokens("openid call-records").accessToken()).statusCode()).isEqualTo(200);
    assertRefused(tokens("openid").accessToken());
  }

  @Test
  void neitherIdTokenNorRefreshTokenIsAnAccessToken() {
    Tokens tokens = tokens("openid call-records");

    assertRefused(tokens.idToken());
    assertRefused(tokens.refreshToken());
  }

  @Test
  void aTokenOfAnotherRealmIsNone(Ringback ringback) {
    TestRealm elsewhere = LenientRealm.create(ringback, "row12-records-elsewhere");

    assertRefused(AccountApp.of(elsewhere).accessToken("anna", "anna"));
    assertRefused(
        TokenDesk.of(ringback, elsewhere)
            .issue(elsewhere.existingUser("anna"), "records:read")
            .value());
  }

  @Test
  void anUnsignedTokenIsAForgery() {
    String[] parts = tokens("openid call-records").accessToken().split("\\.", -1);
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));

    assertRefused(header + "." + parts[1] + ".");
    assertRefused(header + "." + parts[1] + "." + parts[2]);
  }

  @Test
  void anApiTokenForSomethingElseIsToldWhatItLacks() {
    HttpResponse<String> answer =
        search(desk.issue(realm.existingUser("anna"), "authcalls", "records:listen").value());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue(
            "Bearer realm=\"row12-records\", error=\"insufficient_scope\","
                + " scope=\"records:read\"");
  }

  @Test
  void anExchangedTokenIsWorthNoMoreThanTheApiToken() {
    Program program = Program.of(realm, "exchanging");
    program.withClientScope("call-records");
    TestUser user = realm.user("exchanged");

    TokenAnswer reading = program.exchange(desk.issue(user, "records:read").value());
    TokenAnswer calling = program.exchange(desk.issue(user, "authcalls").value());

    assertThat(search(reading.tokens().accessToken()).statusCode()).isEqualTo(200);
    assertThat(search(calling.tokens().accessToken()).statusCode()).isEqualTo(403);
    user.disable();
    assertRefused(reading.tokens().accessToken());
  }

  @Test
  void aTokenInTheAddressIsNone() {
    String token = tokens("openid call-records").accessToken();

    HttpResponse<String> answer =
        Loopback.send(
            Loopback.to(URI.create(realm.address() + "/call-records/records?access_token=" + token))
                .GET());

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void whoSendsNothingIsToldWhatToSend() {
    HttpResponse<String> answer = search("");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"row12-records\"");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aTokenEndsWithItsSessionItsUserAndItsClient() {
    List<String> ended = new ArrayList<>();
    ended.add(tokens("openid call-records").accessToken());
    realm.existingUser("boris").admin().logout();
    ended.add(tokens("openid call-records").accessToken());
    realm.existingUser("boris").disable();
    ended.forEach(Row12ForeignTokensIT::assertRefused);
    realm.existingUser("boris").enable();
  }

  @Test
  void theAudienceAloneOpensNoCallRecords() {
    Program.ofClientOnly(realm, "any-app")
        .change(client -> client.setDirectAccessGrantsEnabled(true));
    Reader reader =
        Reader.create(realm, "reads-and-hears").withLines("*").withRoles("read", "listen");
    String token =
        tokens(
                Map.of(
                    "client_id",
                    "any-app",
                    "client_secret",
                    Program.SECRET,
                    "username",
                    reader.user().username(),
                    "password",
                    TestUser.PASSWORD))
            .accessToken();

    HttpResponse<String> answer = search(token);

    assertThat(AccountApp.claims(token).path("aud").toString()).contains("ringback-records");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue(
            "Bearer realm=\"row12-records\", error=\"insufficient_scope\","
                + " scope=\"call-records\"");
  }

  private static void assertRefused(String token) {
    HttpResponse<String> answer = search(token);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"row12-records\", error=\"invalid_token\"");
  }

  private static HttpResponse<String> search(String token) {
    return RecordsApp.of(realm, token).search("");
  }

  private static Tokens tokens(String scope) {
    return tokens(
        Map.of("client_id", OTHER, "username", "boris", "password", "boris", "scope", scope));
  }

  private static Tokens tokens(Map<String, String> login) {
    Map<String, String> form = new HashMap<>(login);
    form.put("grant_type", "password");
    return TokenAnswer.read(
            Loopback.send(
                Loopback.form(
                    URI.create(realm.address() + "/protocol/openid-connect/token"), form)))
        .tokens();
  }
}
