package dev.ringback.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * A vendor that is not there, refuses, or loses its head: a plain sentence for the person, a
 * precise event for the admin. One that answers badly is row 21 of the security promises.
 */
@RingbackTest
class VendorTroubleIT {

  private static final String PHONE = "+79243555100";
  private static int realms;

  private TestRealm realm;
  private OidcApp app;

  /**
   * A realm each: what one test does to a gateway, its circuit breaker too, is no other's business.
   */
  @BeforeEach
  void importRealm(Ringback ringback) {
    realm = ringback.realm("vendor-trouble-" + ++realms);
    app = realm.app("app");
  }

  @Test
  void aVendorThatIsDownIsSaidToBe(Simulator phones, Ringback ringback)
      throws JsonProcessingException {
    realm.component("telefon-ip").set("baseUrl", "http://127.0.0.1:1/api");

    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    assertThat(login.message()).contains("cannot be reached");
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("reason", "unreachable");
    assertNothingTellsTheToken(ringback);
  }

  @Test
  void aTokenThatTheVendorRefusesIsSaidToBe() {
    realm.component("telefon-ip").set("token", "nobodys-token");

    PhoneLogin.begin(app, PHONE);

    assertThat(realm.events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("reason", "token_refused");
  }

  @Test
  void aRealmWithoutAGatewaySaysSo() {
    realm.component("telefon-ip").delete();

    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    assertThat(login.message()).contains("administrator");
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getError()).isEqualTo("no_gateway");
  }

  @Test
  void aNumberThatIsHandedOutTwiceStartsNoSecondAttempt() {
    realm.telefonIp().behave(Behaviour.asDocumented().withSamePhoneSameNumber(true));
    PhoneLogin.begin(app, PHONE);

    PhoneLogin second = PhoneLogin.begin(app, PHONE);

    assertThat(second.page().has("#reverse-call-wait")).isFalse();
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getError()).isEqualTo("number_taken");
  }

  @Test
  void aWebhookWhoseCheckFailedIsNotForgotten(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    realm.telefonIp().behave(Behaviour.asDocumented().withOutage(Outage.HTTP_500));
    phones.handset(PHONE).calls(login.dialledNumber());
    EventRepresentation event = realm.events().awaitOne("LOGIN_ERROR");

    realm.telefonIp().behave(Behaviour.asDocumented());

    assertThat(event.getError()).isEqualTo("gateway_unavailable");
    await().until(login::state, "verified"::equals);
    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  private void assertNothingTellsTheToken(Ringback ringback) throws JsonProcessingException {
    String token = realm.telefonIp().token();
    Map<String, Object> said =
        Map.of("events", realm.events().all(), "changes", realm.events().ofAdministrators());
    assertThat(new ObjectMapper().writeValueAsString(said)).doesNotContain(token);
    assertThat(ringback.keycloak().logText()).doesNotContain(token);
  }
}
