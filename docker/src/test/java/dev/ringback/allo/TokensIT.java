package dev.ringback.allo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.RecordsApp;
import dev.ringback.records.RecordsServer;
import dev.ringback.records.RecordsServerExtension;
import dev.ringback.simulator.alloincognito.Behaviour;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tokens at Allo Incognito are there whenever somebody searches, whatever becomes of them. */
@ExtendWith(RecordsServerExtension.class)
class TokensIT {

  /** A little more than four fifths of a day. */
  private static final Duration UNTIL_DUE = Duration.ofMinutes(19 * 60 + 13);

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static RecordsServer server;

  private Office office;
  private RecordsApp app;
  private Passage time;

  @BeforeAll
  static void takeServer(RecordsServer records) {
    server = records;
  }

  @Test
  void onePairServesEverySearch() {
    open("one-pair");

    assertThat(app.search("").statusCode()).isEqualTo(200);
    assertThat(app.search("").statusCode()).isEqualTo(200);

    assertThat(office.pbx().rotations().created()).isEqualTo(1);
    assertThat(time.keptAccess()).isNotEmpty().doesNotContainPattern("eyJ[\\w-]+\\.eyJ");
  }

  @Test
  void aPairIsRefreshedBeforeItEnds() {
    open("refreshed");
    app.search("");

    time.passes(UNTIL_DUE);

    await(() -> assertThat(office.pbx().rotations().refreshed()).isEqualTo(1));
    assertThat(app.search("").statusCode()).isEqualTo(200);
    assertThat(office.pbx().rotations().created()).isEqualTo(1);
  }

  @Test
  void aRefreshWhoseAnswerIsLostIsNotTriedAgain() {
    open("lost");
    app.search("");
    office.pbx().behave(Behaviour.asDocumented().withLoseAnswer(1));

    time.passes(UNTIL_DUE);

    await(() -> assertThat(office.pbx().rotations().created()).isEqualTo(2));
    assertThat(app.search("").statusCode()).isEqualTo(200);
    assertThat(office.pbx().rotations().refreshed()).isEqualTo(1);
    assertThat(office.realm().events().errors()).containsExactly("allo_tokens_lost");
  }

  @Test
  void aSearchAfterALongStandstillCreatesAPair() {
    open("standstill");
    app.search("");

    time.passes(Duration.ofDays(3));

    assertThat(app.search("").statusCode()).isEqualTo(200);
    assertThat(office.pbx().hasValidPair()).isTrue();
  }

  @Test
  void aVendorThatIsDownWhenThePairIsDueCostsNothing() {
    open("down");
    app.search("");
    office.pbx().behave(Behaviour.asDocumented().withOutage(Outage.HTTP_500));
    time.passes(UNTIL_DUE);
    await(
        () ->
            assertThat(office.realm().events().errors())
                .containsExactly("allo_no_tokens", "allo_tokens_lost"));

    office.pbx().behave(office.pbx().behaviour().withOutage(Outage.NONE));

    await(() -> assertThat(app.search("").statusCode()).isEqualTo(200));
    time.passes(Duration.ofMinutes(15));
    await(() -> assertThat(office.pbx().rotations().created()).isEqualTo(2));
    assertThat(app.search("").statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverUsesTheSameTokenIsNotFoughtWith() {
    open("taken");
    app.search("");
    create(office.pbx().authorizationToken());

    HttpResponse<String> refused = app.search("");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(RecordsApp.json(refused).path("detail").asText())
        .startsWith("The record source allo does not answer now: Another program uses");
    assertThat(office.realm().events().errors()).containsExactly("allo_tokens_taken");
    assertThat(app.search("").statusCode()).isEqualTo(503);
    assertThat(office.pbx().rotations().created()).isEqualTo(2);

    time.passes(Duration.ofMinutes(10));

    await(() -> assertThat(app.search("").statusCode()).isEqualTo(200));
  }

  @Test
  void aNewAuthorizationTokenCountsAsSoonAsItIsSaved() {
    open("renewed");
    app.search("");
    time.passes(Duration.ofMinutes(11));
    String token = office.pbx().renewAuthorizationToken();
    HttpResponse<String> refused = app.search("");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(RecordsApp.json(refused).path("detail").asText()).contains("refuses the token");

    office.realm().component("allo").set("authorizationToken", token);

    assertThat(app.search("").statusCode()).isEqualTo(200);
    assertThat(office.realm().events().errors()).containsExactly("allo_no_tokens");
  }

  @Test
  void withItsSourceThePairIsForgotten() {
    open("removed");
    app.search("");

    office.realm().component("allo").delete();

    assertThat(time.keptAccess()).isEmpty();
    assertThat(app.search("").statusCode()).isEqualTo(200);
  }

  @Test
  void withItsRealmThePairIsForgotten() {
    open("realm");
    app.search("");

    office.realm().admin().remove();

    assertThat(time.keptAccess()).isEmpty();
  }

  private void open(String name) {
    TestRealm realm = server.realm("allo-tokens-" + name);
    office = Office.open(realm, server.desk(realm)).rings(0);
    app = office.app();
    time = Passage.in(realm, server.postgres());
    realm.events().clear();
  }

  /** As another program would. */
  private void create(String authorizationToken) {
    URI address =
        URI.create(
            server.simulator().alloIncognito().endpoint() + "/api/v1/auth/integrationapi/create");
    assertThat(
            Loopback.send(
                    Loopback.to(address).header("Authorization", "Bearer " + authorizationToken))
                .statusCode())
        .isEqualTo(200);
  }

  private static void await(ThrowingRunnable assertion) {
    Awaitility.await().atMost(PATIENCE).untilAsserted(assertion);
  }
}
