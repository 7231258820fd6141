package dev.ringback.account;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.AuthcallsRole;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owner of an account does with API tokens. */
@RingbackTest
class OwnersTokensIT {

  private static final String PATH = "/account/apitoken";

  private static AccountApp app;
  private static TestRealm realm;
  private static String anna;
  private static String boris;

  @BeforeAll
  static void logIn(Ringback ringback) {
    realm = LenientRealm.create(ringback, "account-tokens");
    app = AccountApp.of(realm);
    anna = app.accessToken("anna", "anna");
    boris = app.accessToken("boris", "boris");
    new AuthcallsRole(realm).grant(realm.existingUser("anna"));
  }

  @Test
  void aTokenIsShownOnceWithItsValue() {
    HttpResponse<String> answer = app.post(PATH, anna, "{\"comment\":\"dev key\",\"ttl\":36000}");

    JsonNode token = AccountApp.json(answer);
    JsonNode listed = find(AccountApp.json(app.get(PATH, anna)), token.path("id").asText());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(token.path("value").asText()).matches("rbk_[0-9A-Za-z]{49}");
    assertThat(token.path("comment").asText()).isEqualTo("dev key");
    assertThat(token.path("expireAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\.\\d{3}Z");
    assertThat(Instant.parse(token.path("expireAt").asText()))
        .isCloseTo(Instant.now().plusSeconds(36000), within(30, SECONDS));
    assertThat(token.path("scopes")).extracting(JsonNode::asText).containsExactly("records:read");
    assertThat(listed.has("value")).isFalse();
    assertThat(listed.path("expireAt")).isEqualTo(token.path("expireAt"));
  }

  @Test
  void scopesMayBeAskedFor() {
    HttpResponse<String> answer =
        app.post(PATH, anna, "{\"ttl\":\"60\",\"scopes\":[\"authcalls\",\"records:read\"]}");

    assertThat(AccountApp.json(answer).path("scopes"))
        .extracting(JsonNode::asText)
        .containsExactly("records:read", "authcalls");
    assertThat(AccountApp.json(answer).path("comment").asText()).isEmpty();
  }

  @Test
  void theScopeAuthcallsIsForThoseWhomAnAdministratorLets() {
    HttpResponse<String> answer =
        app.post(PATH, boris, "{\"ttl\":60,\"scopes\":[\"records:read\",\"authcalls\"]}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(AccountApp.json(answer).path("detail").asText())
        .contains("role authcalls of ringback-records", "administrator");
    assertThat(AccountApp.json(app.get(PATH, boris))).isEmpty();
  }

  @Test
  void aRevokedTokenIsGoneFromTheList() {
    String id = AccountApp.json(app.post(PATH, anna, "{\"ttl\":60}")).path("id").asText();

    assertThat(app.delete(PATH + "/" + id, anna).statusCode()).isEqualTo(204);
    assertThat(app.delete(PATH + "/" + id, anna).statusCode()).isEqualTo(404);
    assertThat(app.get(PATH, anna).body()).doesNotContain(id);
  }

  @Test
  void nobodySeesOrRevokesTheTokensOfAnother() {
    String id = AccountApp.json(app.post(PATH, anna, "{\"ttl\":60}")).path("id").asText();

    assertThat(app.get(PATH, boris).body()).doesNotContain(id);
    assertThat(app.delete(PATH + "/" + id, boris).statusCode()).isEqualTo(404);
    assertThat(app.get(PATH, anna).body()).contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|ttl",
        "{\"ttl\":0}|ttl",
        "{\"ttl\":-1}|ttl",
        "{\"ttl\":31536001}|ttl",
        "{\"ttl\":60,\"scopes\":[\"everything\"]}|scopes",
        "{\"ttl\":60,\"scopes\":[]}|scopes",
        "{\"ttl\":60,\"comment\":\"a\\nb\"}|comment",
        "{\"ttl\":1.5}|JSON",
        "{\"ttl\":60,\"scopes\":\"all\"}|JSON",
        "[]|JSON"
      })
  void termsThatNoTokenCanHaveAreRefused(String body, String about) {
    HttpResponse<String> answer = app.post(PATH, anna, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(AccountApp.json(answer).path("detail").asText()).contains(about);
  }

  @Test
  void ofAHundredTokensOneHasToGoBeforeTheNextIsIssued() {
    realm.user("collector");
    String collector = app.accessToken("collector", TestUser.PASSWORD);
    IntStream.range(0, 100).forEach(number -> app.post(PATH, collector, "{\"ttl\":600}"));

    HttpResponse<String> tooMany = app.post(PATH, collector, "{\"ttl\":600}");
    JsonNode tokens = AccountApp.json(app.get(PATH, collector));
    app.delete(PATH + "/" + tokens.path(0).path("id").asText(), collector);

    assertThat(tooMany.statusCode()).isEqualTo(409);
    assertThat(tokens).hasSize(100);
    assertThat(app.post(PATH, collector, "{\"ttl\":600}").statusCode()).isEqualTo(200);
  }

  @Test
  void simultaneousRequestsMakeNoMoreThanAHundredTokens() {
    realm.user("crowd");
    String crowd = app.accessToken("crowd", TestUser.PASSWORD);
    IntStream.range(0, 97).forEach(number -> app.post(PATH, crowd, "{\"ttl\":600}"));

    List<Integer> answers =
        Crowd.atOnce(20, () -> app.post(PATH, crowd, "{\"ttl\":600}").statusCode());

    assertThat(answers).contains(200).containsOnly(200, 409);
    assertThat(AccountApp.json(app.get(PATH, crowd))).hasSizeBetween(98, 100);
  }

  private static JsonNode find(JsonNode tokens, String id) {
    for (JsonNode token : tokens) {
      if (token.path("id").asText().equals(id)) {
        return token;
      }
    }
    throw new AssertionError("not in the list");
  }
}
