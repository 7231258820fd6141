package dev.ringback.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.login.QrCodes;
import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app asks for a number to call. */
@RingbackTest
class NumberRequestIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static PhoneApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("number-request");
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
  void theNumberComesAsTextLinkAndPicture() {
    HttpResponse<String> response = app.ask(Map.of("phone_number", PHONE, "scope", "openid"));

    NumberOnScreen number = NumberOnScreen.read(response);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(number.challengeId()).hasSizeGreaterThanOrEqualTo(22);
    assertThat(number.dialled()).startsWith("+7964411");
    assertThat(number.telUri()).isEqualTo("tel:" + number.dialled());
    assertThat(QrCodes.read(number.qrCode())).isEqualTo(number.telUri());
    assertThat(number.expiresIn()).isEqualTo(120);
    assertThat(number.interval()).isEqualTo(2);
    assertThat(realm.events().all()).isEmpty();
  }

  @Test
  void knownAndUnknownNumbersGetTheSameAnswer() throws IOException {
    HttpResponse<String> known = app.ask(Map.of("phone_number", PHONE));
    HttpResponse<String> unknown = app.ask(Map.of("phone_number", "+79243555199"));

    assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
    assertThat(unknown.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
    assertThat(names(unknown)).isEqualTo(names(known));
  }

  @ParameterizedTest
  @ValueSource(strings = {"call me", "112", "+79243555100;ext=5", "8 803 111 22 33"})
  void whatIsNoPhoneIsAnInvalidRequest(String phone) {
    Refusal refusal = app.askInVain(Map.of("phone_number", phone));

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.error()).isEqualTo("invalid_request");
    assertThat(refusal.description()).startsWith("phone_number ");
    assertThat(realm.events().errors()).containsExactly("invalid_phone_number");
  }

  @Test
  void aMissingPhoneIsNamed() {
    assertThat(app.askInVain(Map.of()))
        .isEqualTo(new Refusal(400, "invalid_request", "Missing parameter: phone_number"));
  }

  @Test
  void aRepeatedParameterIsRefused() {
    String form =
        "client_id=till&client_secret=secret+of+an+app&phone_number=1&phone_number=%2B79243555100";

    HttpResponse<String> response =
        Loopback.send(
            Loopback.to(URI.create(realm.address() + "/reverse-call/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("duplicated parameter");
  }

  @Test
  void aScopeThatTheClientMayNotAskForIsRefused() {
    Refusal refusal = app.askInVain(Map.of("phone_number", PHONE, "scope", "openid no-such-scope"));

    assertThat(refusal.error()).isEqualTo("invalid_scope");
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

  @Test
  void noBrowserMaySeeAnAppsChallenge() {
    NumberOnScreen number = app.show(PHONE);
    URI status = URI.create(realm.address() + "/reverse-call/challenges/" + number.challengeId());
    HttpBrowser browser = new HttpBrowser();
    browser.open(realm.existingApp("demo-app").login().address());

    assertThat(browser.send(Loopback.to(status)).status()).isEqualTo(404);
  }

  private static void limits(String perNumber, String perAddress) {
    realm
        .authenticator("reverse-call")
        .set(Map.of("startsPerNumber", perNumber, "startsPerAddress", perAddress));
  }

  private static Set<String> names(HttpResponse<String> response) throws IOException {
    Map<String, Object> answer =
        new ObjectMapper().readValue(response.body(), new TypeReference<>() {});
    return answer.keySet();
  }
}
