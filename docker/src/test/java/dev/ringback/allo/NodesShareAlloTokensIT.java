package dev.ringback.allo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.RecordsApp;
import dev.ringback.simulator.alloincognito.Behaviour;
import dev.ringback.simulator.alloincognito.Rotations;
import dev.ringback.testkit.ClusterTest;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.TokenDesk;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** However many nodes ask the vendor, it is as if there were one. */
@ClusterTest
class NodesShareAlloTokensIT {

  /** A pair lives for fifteen of them, and is due after twelve. */
  private static final Duration STEP = Duration.ofMinutes(96);

  private static final int DUE_AFTER = 12;

  /** Every node looks for pairs that are due more often than that. */
  private static final Duration EVERY_NODE_HAS_LOOKED = Duration.ofSeconds(7);

  private static final int AT_ONCE = 8;

  private Office office;
  private RecordsApp app;
  private Passage time;

  @Test
  void forTwoLivesOfAPairThereIsAlwaysOneAndItIsRefreshedOnceALife(Cluster cluster) {
    open(cluster, "lives");
    cluster.takeTurns();
    assertThat(app.search("").statusCode()).isEqualTo(200);

    for (int step = 1; step <= 2 * DUE_AFTER + 2; step++) {
      time.passes(STEP);
      assertThat(office.pbx().hasValidPair()).as("after %s times %s", step, STEP).isTrue();
      assertThat(app.search("").statusCode()).as("after %s times %s", step, STEP).isEqualTo(200);
      if (step % DUE_AFTER == 0) {
        awaitRefreshes(step / DUE_AFTER);
      }
    }

    assertThat(rotations().created()).isEqualTo(1);
    assertThat(rotations().refreshed()).isEqualTo(2);
    assertThat(office.realm().events().errors()).isEmpty();
  }

  @Test
  void whoeverSearchesFirstOnTwoNodesCreatesOnePair(Cluster cluster) {
    open(cluster, "first");
    cluster.takeTurns();

    assertThat(Crowd.atOnce(AT_ONCE, () -> app.search("")))
        .extracting(HttpResponse::statusCode)
        .containsOnly(200);

    assertThat(rotations().created()).isEqualTo(1);
  }

  @Test
  void whoSearchesWhileTheOtherNodeRenewsWaitsForIt(Cluster cluster) {
    open(cluster, "waits");
    app.search("");
    office.pbx().behave(Behaviour.asDocumented().withDelay(Duration.ofSeconds(1)));
    cluster.takeTurns();

    time.passes(STEP.multipliedBy(DUE_AFTER));

    for (int search = 0; search < AT_ONCE; search++) {
      assertThat(app.search("").statusCode()).isEqualTo(200);
    }
    awaitRefreshes(1);
  }

  @Test
  void aNodeThatDiesWhileItRenewsIsFollowedByTheOther(Cluster cluster) {
    open(cluster, "dies");
    app.search("");
    office.pbx().behave(Behaviour.asDocumented().withDelay(Duration.ofSeconds(8)));
    time.passes(STEP.multipliedBy(DUE_AFTER));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> rotations().refreshed(), refreshed -> refreshed == 1);

    cluster.nodes().forEach(node -> node.kill());
    office.pbx().behave(office.pbx().behaviour().withDelay(Duration.ZERO));
    cluster.heal();

    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> rotations().created(), created -> created == 2);
    assertThat(app.search("").statusCode()).isEqualTo(200);
    assertThat(rotations().refreshed()).isEqualTo(1);
  }

  private void open(Cluster cluster, String name) {
    TestRealm realm = cluster.realm("nodes-share-allo-" + name);
    office = Office.open(realm, TokenDesk.of(cluster, realm)).rings(0);
    app = office.app();
    time = Passage.in(realm, cluster.postgres());
    realm.events().clear();
  }

  private void awaitRefreshes(int number) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> rotations().refreshed(), refreshed -> refreshed == number);
    Awaitility.await()
        .during(EVERY_NODE_HAS_LOOKED)
        .atMost(EVERY_NODE_HAS_LOOKED.multipliedBy(2))
        .until(() -> rotations().refreshed(), refreshed -> refreshed == number);
  }

  private Rotations rotations() {
    return office.pbx().rotations();
  }
}
