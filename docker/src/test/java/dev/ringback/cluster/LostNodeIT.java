package dev.ringback.cluster;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.ClusterTest;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.http.HttpPage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A node is killed, stands still, or is restarted, while people wait for their call. */
@ClusterTest
class LostNodeIT {

  private static final int CROWD = 200;
  private static final int SOME = 100;
  private static final int FEW = 20;

  @Test
  void whoWaitedOnAKilledNodeIsLoggedInByTheOther(Cluster cluster) {
    PoolRealm realm = realm(cluster, "killed-node", CROWD);
    cluster.takeTurns();
    List<PhoneLogin> logins = begin(realm, CROWD);

    cluster.node(2).kill();
    cluster.turnTo(1);
    call(realm, logins);
    finish(logins);

    assertThat(loggedInAs(logins)).isEqualTo(everybody(CROWD));
  }

  @Test
  void aKilledNodeTakesDownAtMostWhatItWasAnswering(Cluster cluster) {
    PoolRealm realm = realm(cluster, "node-killed-at-work", SOME);
    cluster.takeTurns();
    List<PhoneLogin> logins = begin(realm, SOME);
    call(realm, logins);

    People.all(
        SOME,
        person -> {
          if (person == SOME / 2) {
            cluster.node(2).kill();
          }
          return finishAgainIfNeedBe(logins.get(person));
        });
    cluster.turnTo(1);
    List<String> people = loggedInAs(logins);

    assertThat(people).filteredOn(People.NOBODY::equals).hasSizeLessThanOrEqualTo(People.AT_ONCE);
    assertThatEveryoneIsOneself(people);
  }

  /** Keycloak's caches wait five seconds for a node that is silent, and then fail (decision 33). */
  @Test
  void aNodeThatStandsStillForTenSecondsCostsNoMoreThanTheCallsOfTheseSeconds(Cluster cluster) {
    PoolRealm realm = realm(cluster, "paused-node", FEW);
    cluster.takeTurns();
    List<PhoneLogin> logins = begin(realm, FEW);
    List<HttpPage> pages = logins.stream().map(PhoneLogin::page).toList();
    List<PhoneLogin> hasty = logins.subList(0, FEW / 2);
    List<PhoneLogin> others = logins.subList(FEW / 2, FEW);

    cluster.node(2).pause();
    cluster.turnTo(1);
    var resumed = runAsync(cluster.node(2)::resume, delayedExecutor(10, SECONDS));
    call(realm, hasty, 0);
    finish(hasty);
    assertThatEveryoneIsOneself(loggedInAs(hasty));
    resumed.join();
    cluster.heal();
    call(realm, others, FEW / 2);
    finish(others);
    for (int person = 0; person < hasty.size(); person++) {
      PhoneLogin login = hasty.get(person);
      if (!login.isLoggedIn()) {
        login.show(pages.get(person)).press("reverse-call-again", "restart");
        realm.pbx().call(People.phone(person), login.dialledNumber());
        login.finish();
      }
    }

    assertThat(loggedInAs(logins)).isEqualTo(everybody(FEW));
  }

  @Test
  void whoWaitsWhileBothNodesAreRestartedIsLoggedIn(Cluster cluster) {
    PoolRealm realm = realm(cluster, "restarted-nodes", FEW);
    cluster.takeTurns();
    List<PhoneLogin> logins = begin(realm, FEW);

    for (int node : List.of(1, 2)) {
      cluster.turnTo(3 - node);
      cluster.node(node).restart();
      cluster.heal();
    }
    call(realm, logins);
    finish(logins);

    assertThat(loggedInAs(logins)).isEqualTo(everybody(FEW));
  }

  private static PoolRealm realm(Cluster cluster, String name, int people) {
    Consumer<ObjectNode> pool = PoolRealm.withNumbers(PoolRealm.MANY);
    PoolRealm realm = PoolRealm.of(cluster.realm(name, pool.andThen(People.moveIn(people))));
    realm.waitFor(300);
    return realm;
  }

  private static List<PhoneLogin> begin(PoolRealm realm, int people) {
    return People.all(people, person -> realm.begin(People.phone(person)));
  }

  private static void call(PoolRealm realm, List<PhoneLogin> logins) {
    call(realm, logins, 0);
  }

  private static void call(PoolRealm realm, List<PhoneLogin> logins, int first) {
    People.all(
        logins.size(),
        person ->
            realm.pbx().call(People.phone(first + person), logins.get(person).dialledNumber()));
  }

  private static void finish(List<PhoneLogin> logins) {
    People.all(logins.size(), person -> logins.get(person).finish());
  }

  /** As people do when they see an error in place of the page: they go back and press again. */
  private static PhoneLogin finishAgainIfNeedBe(PhoneLogin login) {
    HttpPage waiting = login.page();
    return login.finish().page().status() == 502 ? login.show(waiting).finish() : login;
  }

  private static List<String> loggedInAs(List<PhoneLogin> logins) {
    return People.all(logins.size(), person -> People.loggedInAs(logins.get(person)));
  }

  private static void assertThatEveryoneIsOneself(List<String> people) {
    for (int person = 0; person < people.size(); person++) {
      assertThat(people.get(person)).isIn(People.username(person), People.NOBODY);
    }
  }

  private static List<String> everybody(int people) {
    return IntStream.range(0, people).mapToObj(People::username).toList();
  }
}
