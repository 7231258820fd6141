package dev.ringback.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.realm.TestRealm;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apps that get no number: they may not, they have had too many, or there is none. */
@RingbackTest
class RefusedNumbersIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static PhoneApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("refused-numbers");
    app = PhoneApp.confidential(realm, "till");
  }

  @BeforeEach
  void behaveAsDocumented() {
    realm.telefonIp().behave(Behaviour.asDocumented());
    realm.events().clear();
  }

  @AfterEach
  void everythingIsAsBefore() {
    app.allow(true);
    realm.component("telefon-ip").set("enabled", "true");
    limits("0", "0");
  }

  @Test
  void aWrongSecretIsRefusedAsTheTokenEndpointRefusesIt() {
    PhoneApp thief = app.with(Map.of("client_id", "till", "client_secret", "guessed"));

    Refusal refusal = thief.askInVain(Map.of("phone_number", PHONE));

    assertThat(refusal).isEqualTo(thief.poll("anything"));
    assertThat(refusal.status()).isEqualTo(401);
  }

  @Test
  void anUnknownClientIsRefused() {
    PhoneApp stranger = app.with(Map.of("client_id", "stranger"));

    Refusal refusal = stranger.askInVain(Map.of("phone_number", PHONE));

    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.error()).isEqualTo("invalid_client");
  }

  @Test
  void aClientForWhichItIsOffIsRefused() {
    app.allow(false);
    int requests = realm.telefonIp().requests().size();

    Refusal refusal = app.askInVain(Map.of("phone_number", PHONE));

    assertThat(refusal.error()).isEqualTo("unauthorized_client");
    assertThat(realm.telefonIp().requests()).hasSize(requests);
    assertThat(realm.events().errors()).containsExactly("not_allowed");
  }

  @Test
  void withoutAGatewayThereIsNoNumberForNow() {
    realm.component("telefon-ip").set("enabled", "false");

    Refusal refusal = app.askInVain(Map.of("phone_number", PHONE));

    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.error()).isEqualTo("temporarily_unavailable");
    assertThat(realm.events().errors()).containsExactly("no_gateway");
  }

  @Test
  void whileTheVendorIsOutOfOrderThereIsNoNumberEither() {
    realm.telefonIp().behave(Behaviour.asDocumented().withOutage(Outage.HTTP_500));

    Refusal refusal = app.askInVain(Map.of("phone_number", PHONE));

    assertThat(refusal.error()).isEqualTo("temporarily_unavailable");
    assertThat(refusal.description()).doesNotContain("500");
    assertThat(realm.events().errors()).containsExactly("gateway_unavailable");
  }

  @Test
  void aPhoneOfACountryThatTheRealmDoesNotAcceptIsRefused() {
    realm.setAttributes(Map.of("ringback.phones.refusedCountries", "FR"));

    Refusal refusal = app.askInVain(Map.of("phone_number", "+33612345678"));

    realm.setAttributes(Map.of("ringback.phones.refusedCountries", ""));
    assertThat(refusal.error()).isEqualTo("invalid_request");
    assertThat(refusal.description()).contains("not accepted");
    assertThat(realm.events().errors()).containsExactly("invalid_phone_number");
  }

  @Test
  void aPhoneHasSoManyAttempts() {
    limits("2", "0");
    app.show("+79243555160");
    app.show("+79243555160");

    HttpResponse<String> refused = app.ask(Map.of("phone_number", "+79243555160"));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(500L, 600L);
    assertThat(refused.body()).contains("\"error\":\"slow_down\"");
    assertThat(realm.events().errors()).containsExactly("too_many_starts");
    assertThat(app.show("+79243555161").challengeId()).isNotEmpty();
  }

  @Test
  void theAddressCountsForAppsOnThePersonsDeviceOnly() {
    PhoneApp device = PhoneApp.demoDevice(realm);
    limits("0", "1");
    device.show("+79243555162");

    Refusal refusal = device.askInVain(Map.of("phone_number", "+79243555163"));

    assertThat(refusal.status()).isEqualTo(429);
    assertThat(app.show("+79243555163").challengeId()).isNotEmpty();
  }

  private static void limits(String perNumber, String perAddress) {
    realm
        .authenticator("reverse-call")
        .set(Map.of("startsPerNumber", perNumber, "startsPerAddress", perAddress));
  }
}
