package dev.ringback.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.ClusterTest;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.server.KeycloakServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is away for a while: people are told so, and nothing that they did is lost. */
@ClusterTest
class LostDatabaseIT {

  private static final String ANNA = "+79243555100";
  private static final String BORIS = "+79161234567";

  /** Keycloak's connection pool finds out one by one, and one failed request each. */
  @AfterEach
  void forgetDeadConnections(Cluster cluster) {
    cluster.nodes().forEach(KeycloakServer::restart);
  }

  @Test
  void whatPeopleDidBeforeAndMeanwhileCountsWhenItIsBack(Cluster cluster) {
    PoolRealm realm =
        PoolRealm.of(cluster.realm("lost-database", PoolRealm.withNumbers(PoolRealm.MANY)));
    PhoneLogin called = realm.begin(ANNA);
    realm.pbx().call(ANNA, called.dialledNumber());
    PhoneLogin waiting = realm.begin(BORIS);

    cluster.stopDatabase();
    HttpPage error = called.browser().send(asBrowsersDo(called.page().form("reverse-call-finish")));
    realm.pbx().call(BORIS, waiting.dialledNumber());
    PhoneLogin begun = realm.begin(ANNA);
    realm.pbx().call(ANNA, begun.dialledNumber());
    cluster.restartDatabase();

    assertThat(error.status()).isEqualTo(500);
    assertThat(error.text("#kc-page-title")).isEqualTo("We are sorry...");
    for (PhoneLogin login : List.of(called, waiting, begun)) {
      comeBack(login);
    }
    assertThat(People.loggedInAs(called)).isEqualTo("anna");
    assertThat(People.loggedInAs(waiting)).isEqualTo("boris");
    assertThat(People.loggedInAs(begun)).isEqualTo("anna");
  }

  private static HttpRequest.Builder asBrowsersDo(HttpForm form) {
    return Loopback.form(form.action(), form.fields()).header("Accept", "text/html");
  }

  /** As people do who are told of an error: they reload the page, and press the button again. */
  private static void comeBack(PhoneLogin login) {
    URI page = login.page().address();
    await()
        .until(
            () ->
                login.show(login.browser().open(page)).isWaitingForACall()
                    && login.finish().isLoggedIn());
  }
}
