package dev.ringback.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.ClusterTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.telephone.PbxEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool of one number: whichever node serves, a browser has it again and others wait. */
@ClusterTest
class NodesShareLinesIT {

  private static PoolRealm realm;
  private static OidcApp app;
  private static int people;

  private TestUser person;
  private String phone;

  @BeforeAll
  static void importRealm(Cluster cluster) {
    realm = PoolRealm.of(cluster.realm("nodes-share-lines", PoolRealm.withNumbers(PoolRealm.ONE)));
    app = realm.realm().app("app");
  }

  @BeforeEach
  void letAPersonIn(Cluster cluster) {
    cluster.heal();
    phone = "+792435559%02d".formatted(++people);
    person = realm.realm().user("person" + people).withVerifiedPhone(phone);
  }

  @Test
  void whoLoggedOutLogsInAgainAtTheOtherNode(Cluster cluster) {
    PhoneLogin first = realm.begin(phone);
    PbxEvent call = realm.pbx().event(phone, PoolRealm.ONE);
    call.send();
    first.finish();
    person.admin().logout();

    cluster.turnTo(2);
    PhoneLogin second = first.inAnotherTab(app, Map.of()).enter(phone);
    PhoneLogin elsewhere = realm.begin(phone);
    call.reportedAgain().send();

    assertThat(first.isLoggedIn()).isTrue();
    assertThat(elsewhere.page().status()).isEqualTo(429);
    assertThat(second.hint()).isEqualTo("call_too_early");
    realm.pbx().call(phone, PoolRealm.ONE);
    assertThat(second.finish().isLoggedIn()).isTrue();
  }

  @Test
  void aNewTabGoesOnAtTheOtherNode(Cluster cluster) {
    PhoneLogin closed = realm.begin(phone);
    realm.pbx().call(phone, PoolRealm.ONE);

    cluster.turnTo(2);
    PhoneLogin reopened = closed.inAnotherTab(app, Map.of()).enter(phone);

    assertThat(reopened.isLoggedIn()).isTrue();
  }

  @Test
  void aLineIsReservedAcrossARestartOfBothNodes(Cluster cluster) {
    realm.waitFor(300);
    PhoneLogin first = realm.begin(phone);

    for (int node : List.of(1, 2)) {
      cluster.turnTo(3 - node);
      cluster.node(node).restart();
      cluster.heal();
    }
    PhoneLogin elsewhere = realm.begin(phone);
    first.press("reverse-call-again", "restart");
    realm.pbx().call(phone, PoolRealm.ONE);

    assertThat(elsewhere.page().status()).isEqualTo(429);
    assertThat(first.finish().isLoggedIn()).isTrue();
  }
}
