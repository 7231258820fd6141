package dev.ringback.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import org.junit.jupiter.api.Test;

/** Keycloak's own metrics endpoint: who begins, who calls, and how the vendor does. */
@RingbackTest
class MetersIT {

  private static final String PHONE = "+79243555100";
  private static final String ANOTHER_PHONE = "+79161234567";

  @Test
  void challengesAreCountedAndTheTimeToTheCallIsTaken(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("meters");
    PhoneLogin login = PhoneLogin.begin(realm.app("app"), PHONE);

    login.call(phones.handset(PHONE));

    String ofThisRealm = "gateway=\"telefon-ip\",realm=\"meters\"";
    assertThat(login.isLoggedIn()).isTrue();
    assertThat(ServerMetrics.of(ringback))
        .contains("ringback_challenges_started_total{" + ofThisRealm + "} 1.0")
        .contains("ringback_challenges_called_after_seconds_count{" + ofThisRealm + "} 1")
        .containsPattern("ringback_challenges_ended_total\\{[^}]*realm=\"meters\"[^}]*verified")
        .doesNotContain(PHONE.substring(1));
  }

  @Test
  void aCallThatProvesNothingIsCountedWithItsReason(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("meters-of-calls");
    realm.telefonIp().behave(Behaviour.asDocumented().withReportsWrongCaller(true));
    PhoneLogin login = PhoneLogin.begin(realm.app("app"), PHONE);

    phones.handset(ANOTHER_PHONE).calls(login.dialledNumber());
    login.awaitHint("wrong_caller");

    assertThat(ServerMetrics.of(ringback))
        .contains(
            "ringback_challenges_unproven_total{gateway=\"telefon-ip\",realm=\"meters-of-calls\","
                + "reason=\"wrong_caller\"} 1.0");
  }

  @Test
  void requestsToTheVendorAreTimedAndItsBreakerIsShown(Ringback ringback) {
    TestRealm realm = ringback.realm("meters-of-vendors");

    PhoneLogin.begin(realm.app("app"), PHONE);

    String breaker =
        "ringback_upstream_breaker{realm=\"meters-of-vendors\",service=\"telefon-ip\",state=\"%s\","
            + "vendor=\"telefon-ip\"} %s";
    assertThat(ServerMetrics.of(ringback))
        .containsPattern(
            "ringback_upstream_requests_seconds_count\\{action=\"reverse_auth_phone_post\","
                + "outcome=\"http_2xx\",service=\"telefon-ip\"} [1-9]")
        .contains(breaker.formatted("closed", "1.0"), breaker.formatted("open", "0.0"))
        .doesNotContain(realm.telefonIp().token());
  }
}
