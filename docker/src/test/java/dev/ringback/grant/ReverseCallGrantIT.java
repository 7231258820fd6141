package dev.ringback.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.EventRepresentation;

/** An app without a browser shows a number, and gets tokens when it was called. */
@RingbackTest
class ReverseCallGrantIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static TestUser anna;
  private static PhoneApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("reverse-call-grant");
    anna = realm.existingUser("anna");
    app = PhoneApp.confidential(realm, "till");
  }

  @BeforeEach
  void deliverByWebhook() {
    realm.component("telefon-ip").set("delivery", "webhook");
    realm.events().clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "poll"})
  void whoeverCallsIsLoggedIn(String delivery, Simulator phones) {
    realm.component("telefon-ip").set("delivery", delivery);
    NumberOnScreen number = app.show("8 (924) 355-51-00");

    TokenAnswer before = app.poll(number);
    phones.handset(PHONE).calls(number.dialled());
    Tokens tokens = app.pollToTheEnd(number).tokens();

    assertThat(before).extracting("error").isEqualTo("authorization_pending");
    assertThat(tokens.idTokenClaims().path("preferred_username").asText()).isEqualTo("anna");
    assertThat(refresh(app, tokens).tokens().accessToken()).isNotEmpty();
  }

  @Test
  void aTestNumberLogsInWithoutACallAndTheEventSaysSo() {
    realm.user("reviewer").withVerifiedPhone("+79990009001");
    realm
        .component("telefon-ip")
        .set("testNumbers", "+79990009001 " + LocalDate.now(ZoneOffset.UTC).plusDays(1))
        .set("testCallSeconds", "2");

    Tokens tokens = app.pollToTheEnd(app.show("+79990009001")).tokens();

    assertThat(tokens.idTokenClaims().path("preferred_username").asText()).isEqualTo("reviewer");
    assertThat(realm.events().awaitOne("LOGIN").getDetails()).containsEntry("test_number", "true");
  }

  @Test
  void anAppWithoutASecretLogsInToo(Simulator phones) {
    PhoneApp device = PhoneApp.demoDevice(realm);
    NumberOnScreen number = device.show(PHONE);

    phones.handset(PHONE).calls(number.dialled());
    Tokens tokens = device.pollToTheEnd(number).tokens();

    assertThat(tokens.accessTokenClaims().path("azp").asText()).isEqualTo("demo-device");
  }

  @Test
  void tokensSayWhichPhoneCalledAndWhen(Simulator phones) {
    NumberOnScreen number = app.show(PHONE);
    long before = Instant.now().getEpochSecond();

    phones.handset(PHONE).calls(number.dialled());
    Tokens tokens = app.pollToTheEnd(number).tokens();

    for (JsonNode claims : List.of(tokens.idTokenClaims(), tokens.accessTokenClaims())) {
      assertThat(claims.path("phone_number").asText()).isEqualTo(PHONE);
      assertThat(claims.path("phone_number_verified").asBoolean()).isTrue();
      assertThat(claims.path("phone_number_verified_at").asLong()).isBetween(before, before + 20);
      assertThat(claims.path("amr")).extracting(JsonNode::asText).containsExactly("tel");
      assertThat(claims.path("acr").asText()).isEqualTo("1");
      assertThat(claims.path("auth_time").asLong()).isBetween(before, before + 20);
    }
  }

  @Test
  void theLoginEventTellsOfTheCallAndHidesTheNumber(Simulator phones) {
    NumberOnScreen number = app.show(PHONE);

    phones.handset(PHONE).calls(number.dialled());
    app.pollToTheEnd(number).tokens();

    EventRepresentation event = realm.events().awaitOne("LOGIN");
    assertThat(event.getClientId()).isEqualTo("till");
    assertThat(event.getUserId()).isEqualTo(anna.id());
    assertThat(event.getDetails())
        .containsEntry("grant_type", PhoneApp.GRANT)
        .containsEntry("credential_type", "phone-call")
        .containsEntry("phone_number", "+7******5100")
        .containsEntry("gateway", "telefon-ip")
        .containsEntry("username", "anna");
    assertThat(event.getDetails().values())
        .noneMatch(detail -> detail.contains(PHONE) || detail.contains(number.challengeId()));
  }

  @Test
  void theScopeThatWasAskedForAtTheStartIsGranted(Simulator phones) {
    NumberOnScreen number = app.show(PHONE, "openid offline_access");
    int sessions = anna.sessions();

    phones.handset(PHONE).calls(number.dialled());
    Tokens tokens = app.pollToTheEnd(number).tokens();

    assertThat(tokens.response().path("scope").asText()).contains("offline_access");
    assertThat(tokens.response().path("refresh_expires_in").asInt()).isZero();
    assertThat(anna.sessions()).isEqualTo(sessions);
    assertThat(refresh(app, tokens).tokens().accessToken()).isNotEmpty();
  }

  @Test
  void withoutAScopeThereIsNoIdToken(Simulator phones) {
    NumberOnScreen number = NumberOnScreen.read(app.ask(Map.of("phone_number", PHONE)));

    phones.handset(PHONE).calls(number.dialled());
    Tokens tokens = app.pollToTheEnd(number).tokens();

    assertThat(tokens.accessToken()).isNotEmpty();
    assertThat(tokens.idToken()).isEmpty();
  }

  @Test
  void whoeverPollsFasterThanTheIntervalIsToldToSlowDown() {
    NumberOnScreen number = app.show(PHONE);

    TokenAnswer first = app.poll(number);
    TokenAnswer second = app.poll(number);

    assertThat(first).isInstanceOf(Refusal.class);
    assertThat(second).isEqualTo(new Refusal(400, "slow_down", "Wait for the interval to pass."));
  }

  @Test
  void aChallengeIsRedeemedOnce(Simulator phones) {
    NumberOnScreen number = app.show(PHONE);
    int sessions = anna.sessions();

    phones.handset(PHONE).calls(number.dialled());
    app.pollToTheEnd(number).tokens();
    TokenAnswer again = app.pollToTheEnd(number);

    assertThat(again).isEqualTo(new Refusal(400, "invalid_grant", "Unknown challenge_id"));
    assertThat(anna.sessions()).isEqualTo(sessions + 1);
  }

  @Test
  void ofTwentyParallelRequestsOneGetsTokens(Simulator phones) {
    NumberOnScreen number = app.show(PHONE);
    phones.handset(PHONE).calls(number.dialled());

    List<TokenAnswer> answers = Crowd.atOnce(20, () -> app.pollToTheEnd(number));

    assertThat(answers).filteredOn(Tokens.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(Refusal.class::isInstance)
        .extracting("error")
        .containsOnly("invalid_grant");
    assertThat(realm.events().ofType("LOGIN")).hasSize(1);
  }

  @Test
  void theGrantIsDiscovered() throws IOException {
    URI discovery = URI.create(realm.address() + "/.well-known/openid-configuration");

    JsonNode configuration =
        new ObjectMapper().readTree(Loopback.send(Loopback.to(discovery)).body());

    assertThat(configuration.path("grant_types_supported"))
        .extracting(JsonNode::asText)
        .contains(PhoneApp.GRANT);
  }

  private static TokenAnswer refresh(PhoneApp app, Tokens tokens) {
    return app.askForTokens(
        Map.of("grant_type", "refresh_token", "refresh_token", tokens.refreshToken()));
  }
}
