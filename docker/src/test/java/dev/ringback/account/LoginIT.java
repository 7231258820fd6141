package dev.ringback.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;

/** An e-mail address and a password against an access token. */
@RingbackTest
class LoginIT {

  private static final Authenticator AUTHENTICATOR = new Authenticator("twenty bytes of noise");

  private static TestRealm realm;
  private static AccountApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm =
        LenientRealm.create(
            ringback,
            "account-login",
            json -> AUTHENTICATOR.addTo((ObjectNode) json.withArray("users").get(1)));
    app = AccountApp.of(realm);
    realm.user("alice");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void theTokenIsTheAccountClientsForCallRecords() {
    HttpResponse<String> answer = app.login("alice@example.org", TestUser.PASSWORD);

    JsonNode body = AccountApp.json(answer);
    JsonNode claims = AccountApp.claims(body.path("accessToken").asText());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(body.size()).isEqualTo(1);
    assertThat(claims.path("azp").asText()).isEqualTo("ringback-account");
    assertThat(claims.path("aud").asText()).isEqualTo("ringback-records");
    assertThat(claims.path("typ").asText()).isEqualTo("Bearer");
    assertThat(realm.events().awaitOne("LOGIN").getClientId()).isEqualTo("ringback-account");
  }

  @Test
  void whateverIsInTheWayTheAnswerIsTheSame(Ringback ringback) {
    TestRealm strict =
        LenientRealm.create(
            ringback,
            "account-refusals",
            json -> json.put("bruteForceProtected", true).put("failureFactor", 2));
    AccountApp refused = AccountApp.of(strict);
    strict.user("disabled").disable();
    require(strict.user("bound"), "UPDATE_PASSWORD");
    require(strict.user("unverified"), "VERIFY_EMAIL");
    lock(strict, strict.user("locked"));
    strict.events().clear();

    List<HttpResponse<String>> answers =
        Stream.of("nobody", "disabled", "bound", "unverified", "locked")
            .map(user -> refused.login(user, TestUser.PASSWORD))
            .toList();
    HttpResponse<String> wrong = refused.login("anna", "wrong");

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
              assertThat(answer.body()).isEqualTo(wrong.body());
              assertThat(answer.headers().map()).isEqualTo(wrong.headers().map());
            });
    assertThat(strict.events().errors())
        .containsExactlyInAnyOrder(
            "user_not_found",
            "user_disabled",
            "resolve_required_actions",
            "resolve_required_actions",
            "user_temporarily_disabled",
            "invalid_user_credentials");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "application/json",
        "text/plain;charset=UTF-8",
        "application/x-www-form-urlencoded"
      })
  void theBodyIsJsonWhateverItsTypeSays(String contentType) {
    HttpRequest.Builder request = app.request("/auth/login");
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }

    HttpResponse<String> answer =
        Loopback.send(
            request.POST(
                BodyPublishers.ofString(
                    "{\"user\":\"alice\",\"password\":\"" + TestUser.PASSWORD + "\"}")));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "user=alice&password=secret",
        "{\"user\":\"alice\"}",
        "{\"user\":\"alice\",\"password\":{}}",
        "{\"user\":\"alice\",\"password\":\" \"}",
        "{\"user\":\"a\\r\\nb\",\"password\":\"secret\"}",
        "{\"user\":\"alice\",\"password\":\"secret\"} {}",
        "{\"user\":\"alice\",\"user\":\"bob\",\"password\":\"secret\"}"
      })
  void rubbishIsToldInASentence(String body) {
    HttpResponse<String> answer =
        Loopback.send(app.request("/auth/login").POST(BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(AccountApp.json(answer).path("status").asInt()).isEqualTo(400);
    assertThat(AccountApp.json(answer).path("detail").asText()).endsWith(".");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void aBodyOfMoreThanEightKibibytesIsTooLarge() {
    HttpResponse<String> answer = app.login("alice", "x".repeat(8 * 1024));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void whoHasAOneTimeCodeSendsItToo() {
    HttpResponse<String> without = app.login("boris", "boris");
    HttpResponse<String> with =
        Loopback.send(
            app.request("/auth/login")
                .POST(
                    BodyPublishers.ofString(
                        "{\"user\":\"boris\",\"password\":\"boris\",\"totp\":\"%s\"}"
                            .formatted(AUTHENTICATOR.code()))));

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(with.statusCode()).isEqualTo(200);
  }

  @Test
  void aHostThatGuessesIsKeptOutWithTheRightPasswordToo(Ringback ringback) {
    TestRealm guarded =
        ringback.realm(
            "account-guarded",
            json -> json.withObject("attributes").put("ringback.defender.failures", "3"));
    AccountApp guesser = AccountApp.of(guarded);
    Stream.of("a", "b", "c").forEach(guess -> guesser.login("anna", guess));

    HttpResponse<String> right = guesser.login("anna", "anna");

    assertThat(right.statusCode()).isEqualTo(403);
    assertThat(AccountApp.json(right).path("detail").asText()).contains("blocked until");
    assertThat(guarded.events().errors()).contains("host_blocked");
  }

  /** Each guess waits until Keycloak has counted the one before. */
  private static void lock(TestRealm realm, TestUser user) {
    for (int guesses = 1; guesses <= 2; guesses++) {
      AccountApp.of(realm).login(user.username(), "wrong");
      int counted = guesses;
      Awaitility.await("Keycloak has counted")
          .until(
              () -> realm.admin().attackDetection().bruteForceUserStatus(user.id()),
              status -> Integer.valueOf(counted).equals(status.get("numFailures")));
    }
  }

  private static void require(TestUser user, String action) {
    UserRepresentation change = user.admin().toRepresentation();
    change.setRequiredActions(List.of(action));
    user.admin().update(change);
  }
}
