package dev.ringback.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.simulator.telefonip.SeenRequest;
import dev.ringback.testkit.ClusterTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.telephone.PbxEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may happen once, or so many times, happens no more often for there being two nodes. */
@ClusterTest
class NodesCountTogetherIT {

  private static final int ATTEMPTS = 20;
  private static final String PHONE = "+79243555100";
  private static final String NEWCOMER = "+79243555150";

  @Test
  void aPhoneHasSoManyAttemptsOnBothNodesTogether(Cluster cluster) {
    TestRealm realm = cluster.realm("limits-of-two-nodes");
    realm.authenticator("reverse-call").set(Map.of("startsPerNumber", "7"));
    OidcApp app = realm.app("app");

    cluster.takeTurns();
    List<PhoneLogin> logins = People.all(ATTEMPTS, attempt -> PhoneLogin.begin(app, PHONE));

    assertThat(logins).filteredOn(PhoneLogin::isWaitingForACall).hasSize(7);
    assertThat(logins)
        .filteredOn(login -> !login.isWaitingForACall())
        .allSatisfy(login -> assertThat(login.page().status()).isEqualTo(429));
  }

  @Test
  void aBrowserThatIsKnownToOneNodeIsKnownToTheOther(Cluster cluster) {
    PoolRealm realm =
        PoolRealm.of(cluster.realm("known-device", PoolRealm.withNumbers(PoolRealm.MANY)));
    realm.realm().authenticator("reverse-call").set(Map.of("startsPerNumber", "2"));
    cluster.turnTo(1);
    PhoneLogin known = realm.begin(PHONE);
    realm.pbx().call(PHONE, known.dialledNumber());
    assertThat(known.finish().isLoggedIn()).isTrue();
    realm.realm().endSessions();
    realm.begin(PHONE);
    cluster.turnTo(2);

    assertThat(realm.begin(PHONE).page().status()).isEqualTo(429);
    PhoneLogin again = known.inAnotherTab(realm.realm().app("app"), Map.of()).enter(PHONE);

    assertThat(again.isWaitingForACall()).isTrue();
  }

  @Test
  void oneCallIsOneLoginHoweverManyWaitForIt(Cluster cluster) {
    PoolRealm realm = PoolRealm.of(cluster.realm("one-call", PoolRealm.withNumbers(PoolRealm.ONE)));

    cluster.takeTurns();
    List<PhoneLogin> started =
        People.all(ATTEMPTS, attempt -> realm.begin(PHONE)).stream()
            .filter(PhoneLogin::isWaitingForACall)
            .toList();
    assertThat(started).hasSize(1);
    realm.pbx().call(PHONE, PoolRealm.ONE);
    HttpForm finish = started.get(0).page().form("reverse-call-finish");
    People.all(ATTEMPTS, attempt -> finish.submit());

    assertThat(realm.realm().existingUser("anna").sessions()).isEqualTo(1);
    assertThat(realm.realm().events().ofType("LOGIN"))
        .filteredOn(event -> "phone-call".equals(event.getDetails().get("credential_type")))
        .hasSize(1);
  }

  @Test
  void anEventThatOneNodeTookHasNoEffectAtTheOther(Cluster cluster) {
    PoolRealm realm =
        PoolRealm.of(cluster.realm("replayed-event", PoolRealm.withNumbers(PoolRealm.ONE)));
    TestUser anna = realm.realm().existingUser("anna");
    PhoneLogin first = realm.begin(PHONE);
    PbxEvent event = realm.pbx().event(PHONE, PoolRealm.ONE);
    event.send();
    assertThat(first.finish().isLoggedIn()).isTrue();
    anna.admin().logout();

    cluster.turnTo(2);
    int status = event.send().statusCode();

    assertThat(status).isEqualTo(204);
    assertThat(anna.sessions()).isZero();
    assertThat(realm.realm().events().errors()).containsExactly("inbound_call_refused");
  }

  @Test
  void simultaneousFirstLoginsOnBothNodesMakeOneUser(Cluster cluster) {
    TestRealm realm = cluster.realm("registration-on-two-nodes");
    realm.authenticator("reverse-call").set(Map.of("unknownNumber", "register"));
    OidcApp app = realm.app("app");
    cluster.takeTurns();
    List<PhoneLogin> logins = People.all(8, login -> PhoneLogin.begin(app, NEWCOMER));
    logins.forEach(login -> cluster.simulator().handset(NEWCOMER).calls(login.dialledNumber()));
    logins.forEach(login -> await().until(login::state, "verified"::equals));

    People.all(logins.size(), login -> logins.get(login).finish());

    assertThat(realm.admin().users().searchByAttributes("phoneNumber:" + NEWCOMER)).hasSize(1);
  }

  @Test
  void twoUsersOfOneNumberAreNeverLoggedIn(Cluster cluster) {
    TestRealm realm = cluster.realm("one-number-two-users");
    realm.user("carla").withVerifiedPhone(PHONE);

    PhoneLogin login =
        PhoneLogin.begin(realm.app("app"), PHONE).call(cluster.simulator().handset(PHONE));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(realm.events().errors()).containsExactly("phone_number_ambiguous");
  }

  @Test
  void theVendorIsAskedOnceASecondByBothNodesTogether(Cluster cluster) {
    TestRealm realm = cluster.realm("polls-of-two-nodes");
    realm.component("telefon-ip").set("delivery", "poll");
    PhoneLogin login = PhoneLogin.begin(realm.app("app"), PHONE);
    cluster.takeTurns();

    Instant begun = Instant.now();
    await()
        .pollInterval(Duration.ofMillis(50))
        .during(Duration.ofSeconds(4))
        .atMost(Duration.ofSeconds(20))
        .until(login::state, "waiting"::equals);
    long seconds = Duration.between(begun, Instant.now()).toSeconds();

    List<Instant> checks =
        realm.telefonIp().requests().stream()
            .filter(request -> request.action().startsWith("reverse_auth_phone_check"))
            .map(SeenRequest::at)
            .toList();
    // A second of the store may be one of the clock: in the first and in the last one too
    assertThat(checks).hasSizeBetween(3, (int) seconds + 2);
  }
}
