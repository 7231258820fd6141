package dev.ringback.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import org.junit.jupiter.api.Test;

@RingbackTest
class MetersIT {

  private static final String PHONE = "+79243555100";

  @Test
  void keycloaksMetricsEndpointCountsChallenges(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("meters");
    PhoneLogin login = PhoneLogin.begin(realm.app("app"), PHONE);

    login.call(phones.handset(PHONE));

    String metrics =
        Loopback.send(Loopback.to(URI.create(ringback.keycloak().managementAddress() + "/metrics")))
            .body();
    String ofThisRealm = "gateway=\"telefon-ip\",realm=\"meters\"";
    assertThat(login.isLoggedIn()).isTrue();
    assertThat(metrics)
        .contains("ringback_challenges_started_total{" + ofThisRealm + "} 1.0")
        .contains("ringback_challenges_called_after_seconds_count{" + ofThisRealm + "} 1")
        .containsPattern("ringback_challenges_ended_total\\{[^}]*realm=\"meters\"[^}]*verified")
        .doesNotContain(PHONE.substring(1));
  }
}
