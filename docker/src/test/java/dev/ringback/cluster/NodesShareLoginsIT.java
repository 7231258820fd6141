package dev.ringback.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.ClusterTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.realm.TestRealm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A login that begins on one node goes on at the other, whether or not sessions stick. */
@ClusterTest
class NodesShareLoginsIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Cluster cluster) {
    realm = cluster.realm("nodes-share-logins");
    app = realm.app("app");
  }

  @ParameterizedTest
  @CsvSource({"webhook,1", "webhook,2", "poll,1", "poll,2"})
  void begunOnOneNodeCalledAtTheOtherFinishedOnEither(
      String delivery, int finishing, Cluster cluster) {
    realm.component("telefon-ip").set("delivery", delivery);
    realm.existingUser("anna").admin().logout();
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    cluster.turnTo(2);
    cluster.simulator().handset(PHONE).calls(login.dialledNumber());
    await().until(login::state, "verified"::equals);
    cluster.turnTo(finishing);
    login.finish();

    assertThat(login.isLoggedIn()).isTrue();
    assertThat(realm.existingUser("anna").sessions()).isEqualTo(1);
  }
}
