package dev.ringback.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.simulator.telefonip.NumberStyle;
import dev.ringback.simulator.telefonip.Waiting;
import dev.ringback.simulator.telefonip.WebhookDelivery;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Liberties that the vendor takes with its own document, and none that we take with the vendor. */
@RingbackTest
class VendorLibertiesIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("vendor-liberties");
    app = realm.app("app");
  }

  @BeforeEach
  void deliverByWebhook() {
    realm.component("telefon-ip").set("delivery", "webhook");
    realm.telefonIp().behave(Behaviour.asDocumented());
    realm.events().clear();
  }

  @Test
  void aWebhookThatIsLostCostsAPressOfTheButton(Simulator phones) {
    realm.telefonIp().behave(Behaviour.asDocumented().withWebhook(WebhookDelivery.LOST));
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    phones.handset(PHONE).calls(login.dialledNumber());

    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  @Test
  void aWebhookThatComesFiveTimesLogsInOnce(Simulator phones) {
    realm.telefonIp().behave(Behaviour.asDocumented().withWebhook(WebhookDelivery.REPEATED));
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    login.call(phones.handset(PHONE));

    assertThat(login.isLoggedIn()).isTrue();
    assertThat(realm.events().ofType("LOGIN")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void everyStyleOfWritingThePhoneIsUnderstood(NumberStyle style, Simulator phones) {
    realm
        .telefonIp()
        .behave(
            Behaviour.asDocumented()
                .withNumberStyle(style)
                .withIdAsString(true)
                .withSuccessAsString(true));

    assertALoginWorksByPolling(phones);
  }

  @ParameterizedTest
  @EnumSource
  void everyWayOfAnsweringBeforeTheCallIsUnderstood(Waiting waiting, Simulator phones) {
    realm.telefonIp().behave(Behaviour.asDocumented().withWaiting(waiting));

    assertALoginWorksByPolling(phones);
  }

  @Test
  void theVendorIsAskedAtMostOnceASecondWhileThePageIsWatched() {
    realm.component("telefon-ip").set("delivery", "poll");
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    Instant begin = Instant.now();
    for (int poll = 0; poll < 50; poll++) {
      assertThat(login.state()).isEqualTo("waiting");
    }
    long seconds = Duration.between(begin, Instant.now()).toSeconds();

    long checks =
        realm.telefonIp().requests().stream()
            .filter(request -> request.at().isAfter(begin))
            .filter(request -> request.action().startsWith("reverse_auth_phone_check"))
            .count();
    assertThat(checks).isBetween(1L, seconds + 1);
  }

  private void assertALoginWorksByPolling(Simulator phones) {
    realm.component("telefon-ip").set("delivery", "poll");
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    assertThat(login.state()).isEqualTo("waiting");

    login.call(phones.handset(PHONE));

    assertThat(login.isLoggedIn()).isTrue();
    assertThat(realm.events().errors()).isEmpty();
  }
}
