package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.account.LenientRealm;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs come and go as document 001 has it: of one authorization token, one is good at a time. */
@RingbackTest
class TokenPairsIT {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static TestRealm realm;
  private static TokenDesk desk;
  private static IntegrationApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "token-pairs");
    desk = TokenDesk.of(ringback, realm);
    app = IntegrationApp.of(realm);
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void aPairLivesForADayAndAnHourByTheRealmsClock() {
    realm.setAttributes(Map.of("ringback.integration.timeZone", "Asia/Vladivostok"));

    HttpResponse<String> answer = app.create(authorization(realm.user("dates")));

    JsonNode pair = IntegrationApp.json(answer);
    LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Vladivostok"));
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(pair.fieldNames())
        .toIterable()
        .containsExactly(
            "accessToken", "accessTokenExpiredIn", "refreshToken", "refreshTokenExpiredIn");
    assertThat(LocalDateTime.parse(pair.path("accessTokenExpiredIn").asText(), DATE))
        .isCloseTo(now.plusHours(24), within(1, ChronoUnit.MINUTES));
    assertThat(LocalDateTime.parse(pair.path("refreshTokenExpiredIn").asText(), DATE))
        .isCloseTo(now.plusHours(25), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void anAccessTokenOpensAndARefreshTokenIsGoodForTheNextPair() {
    TokenPair first = IntegrationApp.pair(app.create(authorization(realm.user("refreshing"))));
    assertThat(app.history(first.access()).statusCode()).isEqualTo(200);

    TokenPair second = IntegrationApp.pair(app.refresh(first.refresh()));

    assertThat(app.history(second.access()).statusCode()).isEqualTo(200);
    assertRefused(app.history(first.access()), 401);
    assertThat(realm.events().errors()).containsExactly("integration_token_replaced");
  }

  @Test
  void aNewPairEndsTheOneBefore() {
    String authorization = authorization(realm.user("creating"));
    TokenPair first = IntegrationApp.pair(app.create(authorization));

    TokenPair second = IntegrationApp.pair(app.create(authorization));

    assertRefused(app.history(first.access()), 401);
    assertRefused(app.refresh(first.refresh()), 401);
    assertThat(realm.events().errors()).containsOnly("integration_token_replaced").hasSize(2);
    assertThat(app.history(second.access()).statusCode()).isEqualTo(200);
  }

  @Test
  void aNewAuthorizationTokenEndsAllThatIsBornOfTheOldOne() {
    TestUser owner = realm.user("regenerating");
    String old = authorization(owner);
    TokenPair born = IntegrationApp.pair(app.create(old));

    String next = authorization(owner);

    assertRefused(app.history(born.access()), 401);
    assertRefused(app.refresh(born.refresh()), 401);
    assertRefused(app.create(old), 401);
    assertThat(realm.events().errors()).containsOnly("api_token_revoked").hasSize(3);
    assertThat(app.create(next).statusCode()).isEqualTo(200);
  }

  @Test
  void authorizationTokensOfDifferentOwnersDoNotMind() {
    TokenPair ones = IntegrationApp.pair(app.create(authorization(realm.user("one"))));

    authorization(realm.user("another"));

    assertThat(app.history(ones.access()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sec-Purpose", "Purpose", "X-Moz"})
  void whatIsFetchedInAdvanceChangesNothing(String header) {
    TokenPair pair =
        IntegrationApp.pair(app.create(authorization(realm.user("prefetch-" + header))));

    HttpResponse<String> answer =
        Loopback.send(
            app.request(IntegrationApp.REFRESH, pair.refresh()).header(header, "prefetch").GET());

    assertRefused(answer, 405);
    assertThat(app.history(pair.access()).statusCode()).isEqualTo(200);
  }

  @Test
  void aHeadChangesNothing() {
    String authorization = authorization(realm.user("head"));
    TokenPair pair = IntegrationApp.pair(app.create(authorization));

    HttpResponse<String> create = head(IntegrationApp.CREATE, authorization);
    HttpResponse<String> refresh = head(IntegrationApp.REFRESH, pair.refresh());

    assertThat(create.statusCode()).isEqualTo(405);
    assertThat(refresh.statusCode()).isEqualTo(405);
    assertThat(refresh.headers().firstValue("Allow")).hasValue("GET, POST");
    assertThat(app.history(pair.access()).statusCode()).isEqualTo(200);
  }

  @Test
  void anApiTokenForSomethingElseAuthorizesNoPair() {
    String other = desk.issue(realm.user("other-scope"), "records:read").value();

    HttpResponse<String> answer = app.create(other);

    assertRefused(answer, 403);
    assertThat(realm.events().errors()).containsExactly("insufficient_scope");
  }

  @Test
  void eachTokenIsGoodForItsOwnOnly() {
    String authorization = authorization(realm.user("kinds"));
    TokenPair pair = IntegrationApp.pair(app.create(authorization));

    assertRefused(app.history(pair.refresh()), 401);
    assertRefused(app.refresh(pair.access()), 401);
    assertThat(realm.events().errors()).containsOnly("integration_token_other_kind").hasSize(2);
    assertRefused(app.history(authorization), 401);
    assertRefused(app.create(pair.access()), 401);
    assertThat(app.history(pair.access()).statusCode()).isEqualTo(200);
  }

  @Test
  void aProgramKnowsHowOftenItMayAsk() {
    TokenPair pair = IntegrationApp.pair(app.create(authorization(realm.user("counted"))));

    assertThat(app.history(pair.access()).headers().firstValue("RateLimit-Policy"))
        .hasValue("\"user\";q=600;w=60");
  }

  private static HttpResponse<String> head(String path, String token) {
    return Loopback.send(app.request(path, token).method("HEAD", BodyPublishers.noBody()));
  }

  private static String authorization(TestUser owner) {
    return desk.issue(owner, "integration").value();
  }
}
