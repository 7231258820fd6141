package dev.ringback.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.ClusterTest;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.realm.TestRealm;
import org.junit.jupiter.api.Test;

/** Whatever the number of nodes, one of them syncs a link. */
@ClusterTest
class NodesShareSyncsIT {

  private static final int BATCH = 100;

  @Test
  void twoNodesAskNoMoreThanOne(Cluster cluster) {
    OvhUser user = user(cluster, "shared", 300);
    cluster.takeTurns();

    user.link();
    user.awaitSync();

    assertThat(user.ovh().requests())
        .filteredOn(request -> request.path().equals("/1.0/telephony"))
        .hasSize(1);
    assertThat(user.toldTwice()).isEmpty();
  }

  @Test
  void aNodeThatDiesIsFollowedByTheOther(Cluster cluster) {
    OvhUser user = user(cluster, "followed", 4_000);
    cluster.turnTo(2);
    user.link();
    user.awaitLink(link -> link.path("records").path("mirrored").asInt() > BATCH);

    cluster.node(1).kill();

    JsonNode link = user.awaitSync();
    assertThat(link.path("records").path("mirrored").asInt()).isEqualTo(4_000);
    assertThat(user.toldTwice()).hasSizeLessThanOrEqualTo(BATCH);
  }

  private static OvhUser user(Cluster cluster, String name, int records) {
    TestRealm realm = cluster.realm("nodes-share-syncs-" + name);
    realm.component("ovh").set("requestsPerMinute", "600");
    OvhUser user = OvhUser.create(realm, name);
    Calls.keep(realm.ovh().customer(name).billingAccount("bill").line("00339721"), 1, records);
    return user;
  }
}
