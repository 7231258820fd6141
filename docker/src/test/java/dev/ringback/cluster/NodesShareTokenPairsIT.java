package dev.ringback.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.integration.IntegrationApp;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.testkit.ClusterTest;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** What one node does to a token pair is so at the other one in the next request. */
@ClusterTest
class NodesShareTokenPairsIT {

  private static final int TIMES = 5;
  private static final int AT_ONCE = 8;

  private static TestUser owner;
  private static TokenDesk desk;
  private static IntegrationApp app;

  private NewToken authorization;
  private TokenPair pair;

  @BeforeAll
  static void importRealm(Cluster cluster) {
    TestRealm realm =
        cluster.realm(
            "nodes-share-pairs",
            json -> json.withObject("attributes").put("ringback.defender.failures", "0"));
    owner = realm.existingUser("anna");
    desk = TokenDesk.of(cluster, realm);
    app = IntegrationApp.of(realm);
  }

  /** The second node knows the pair by then, as far as it caches anything. */
  @BeforeEach
  void createAPairThatIsGoodAtTheSecondNode(Cluster cluster) {
    cluster.turnTo(1);
    authorization = desk.issue(owner, "integration");
    pair = IntegrationApp.pair(app.create(authorization.value()));
    cluster.turnTo(2);
    assertThat(opens(pair)).isTrue();
    cluster.turnTo(1);
  }

  @RepeatedTest(TIMES)
  void aPairThatOneNodeRefreshesHasEndedAtTheOther(Cluster cluster) {
    TokenPair next = IntegrationApp.pair(app.refresh(pair.refresh()));

    cluster.turnTo(2);

    assertThat(opens(pair)).isFalse();
    assertThat(opens(next)).isTrue();
  }

  @RepeatedTest(TIMES)
  void aPairWhoseAuthorizationOneNodeRevokesHasEndedAtTheOther(Cluster cluster) {
    desk.revoke(owner.id(), authorization.id());

    cluster.turnTo(2);

    assertThat(opens(pair)).isFalse();
    assertThat(app.refresh(pair.refresh()).statusCode()).isEqualTo(401);
  }

  @RepeatedTest(TIMES)
  void ofThoseWhoRefreshAtBothNodesAtOnceOneWins(Cluster cluster) {
    cluster.takeTurns();

    List<HttpResponse<String>> answers = Crowd.atOnce(AT_ONCE, () -> app.refresh(pair.refresh()));

    List<HttpResponse<String>> won =
        answers.stream().filter(answer -> answer.statusCode() == 200).toList();
    assertThat(won).hasSize(1);
    assertThat(opens(IntegrationApp.pair(won.get(0)))).isFalse();
    assertThat(opens(IntegrationApp.pair(app.create(authorization.value())))).isTrue();
  }

  @RepeatedTest(TIMES)
  void ofPairsThatAreCreatedAtBothNodesAtOnceOneIsGood(Cluster cluster) {
    cluster.takeTurns();

    List<HttpResponse<String>> answers =
        Crowd.atOnce(AT_ONCE, () -> app.create(authorization.value()));

    assertThat(answers.stream().map(IntegrationApp::pair))
        .filteredOn(NodesShareTokenPairsIT::opens)
        .hasSize(1);
  }

  private static boolean opens(TokenPair tokens) {
    return app.history(tokens.access()).statusCode() == 200;
  }
}
