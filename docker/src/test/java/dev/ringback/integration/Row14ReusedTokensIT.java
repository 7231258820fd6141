package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.LenientRealm;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.server.Database;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.token.TokenDesk;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Security, row 14: of those who use one refresh token, one wins, and then nobody does. */
class Row14ReusedTokensIT {

  private static final int AT_ONCE = 8;

  private static Ringback ringback;
  private static TestRealm realm;
  private static TokenDesk desk;
  private static IntegrationApp app;

  @BeforeAll
  static void startServer() {
    ringback = Ringback.start(KeycloakOptions.ofBuild("reused").withDatabase(Database.FILE), 0);
    realm = LenientRealm.create(ringback, "reused-tokens");
    desk = TokenDesk.of(ringback, realm);
    app = IntegrationApp.of(realm);
  }

  @AfterAll
  static void stopServer() {
    ringback.close();
  }

  @RepeatedTest(5)
  void ofParallelRefreshesOneWinsAndItsPairEndsWithTheFamily() {
    TokenPair pair = IntegrationApp.pair(app.create(authorization("parallel")));

    List<HttpResponse<String>> answers = Crowd.atOnce(AT_ONCE, () -> app.refresh(pair.refresh()));

    List<TokenPair> won =
        answers.stream()
            .filter(answer -> answer.statusCode() == 200)
            .map(IntegrationApp::pair)
            .toList();
    assertThat(won).hasSize(1);
    assertRefused(app.history(won.get(0).access()), 401);
    assertRefused(app.refresh(won.get(0).refresh()), 401);
    assertRefused(app.history(pair.access()), 401);
  }

  @RepeatedTest(5)
  void ofPairsThatAreCreatedAtOnceOneIsGood() {
    String authorization = authorization("creators");

    List<HttpResponse<String>> answers = Crowd.atOnce(AT_ONCE, () -> app.create(authorization));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(answers.stream().map(IntegrationApp::pair).map(TokenPair::access))
        .filteredOn(access -> app.history(access).statusCode() == 200)
        .hasSize(1);
  }

  @Test
  void aUsedRefreshTokenEndsItsFamily() {
    TokenPair first = IntegrationApp.pair(app.create(authorization("copied")));
    TokenPair second = IntegrationApp.pair(app.refresh(first.refresh()));
    TokenPair third = IntegrationApp.pair(app.refresh(second.refresh()));
    realm.events().clear();

    assertRefused(app.refresh(first.refresh()), 401);

    assertRefused(app.history(third.access()), 401);
    assertRefused(app.refresh(third.refresh()), 401);
    assertThat(realm.events().errors())
        .containsExactlyInAnyOrder(
            "integration_token_reused",
            "integration_token_family_ended",
            "integration_token_family_ended");
  }

  @Test
  void theAuthorizationTokenIsTheWayBack() {
    String authorization = authorization("recovering");
    TokenPair first = IntegrationApp.pair(app.create(authorization));
    app.refresh(first.refresh());
    app.refresh(first.refresh());

    TokenPair next = IntegrationApp.pair(app.create(authorization));

    assertThat(app.history(next.access()).statusCode()).isEqualTo(200);
  }

  @Test
  void allOfThisIsSoAfterARestart() {
    TokenPair used = IntegrationApp.pair(app.create(authorization("restarted")));
    TokenPair good = IntegrationApp.pair(app.refresh(used.refresh()));

    ringback.keycloak().restart();

    assertThat(app.history(good.access()).statusCode()).isEqualTo(200);
    TokenPair next = IntegrationApp.pair(app.refresh(good.refresh()));
    assertRefused(app.refresh(used.refresh()), 401);
    assertRefused(app.history(next.access()), 401);
  }

  private static String authorization(String owner) {
    return desk.issue(realm.user(owner + "-" + System.nanoTime()), "integration").value();
  }
}
