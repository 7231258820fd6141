package dev.ringback.simulator.runtel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.SetClock;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.web.Outage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {

  private static final String JSON = "application/json";

  private final SetClock clock = new SetClock();
  @AutoClose private final Simulator simulator = Simulator.start(0, clock);
  private final Platform platform =
      simulator
          .runtel()
          .platform("office")
          .keep(Account.of("a@office.example.org", "secret", "Алексей"));
  private final HttpProbe probe = new HttpProbe(platform.baseUrl());
  private final HttpProbe switches =
      new HttpProbe(simulator.address().resolve(PlatformsResource.PATH));

  @Test
  void aLoginIsAnsweredAsInTheDocument() {
    Answered answered = logIn("secret");

    JsonNode envelope = answered.json();
    assertThat(answered.status()).isEqualTo(200);
    assertThat(envelope.path("action").asText()).isEqualTo("auth");
    assertThat(envelope.path("action_id").asText()).isEqualTo("123");
    assertThat(envelope.path("code").asInt()).isEqualTo(200);
    JsonNode body = envelope.path("body");
    assertThat(body.path("exp").asText()).isEqualTo("2026-11-22T20:00:00.000000");
    assertThat(body.path("user_name").asText()).isEqualTo("Алексей");
    assertThat(body.path("user_login").asText()).isEqualTo("a@office.example.org");
    assertThat(body.path("domain_name").asText()).isEqualTo("office.example.org");
    assertThat(body.at("/domain_billing_options/balance").asText()).isEqualTo("1000.0");
    assertThat(body.path("domain_test_until").isNull()).isTrue();
    assertThat(body.path("token").asText()).hasSize(256);
  }

  @Test
  void theDemoAccountLogsInAtTheAddressOfTheDocument() {
    Answered answered =
        new HttpProbe(simulator.runtel().baseUrl())
            .postJson("/api/", auth(Runtel.DEMO_LOGIN, Runtel.DEMO_PASSWORD));

    assertThat(answered.json().at("/body/user_name").asText()).isEqualTo("Alexej Example");
  }

  @Test
  void aLogoutEndsTheTokenOnce() {
    String token = logIn("secret").json().at("/body/token").asText();
    assertThat(platform.openTokens()).isEqualTo(1);

    assertThat(logOut(token).status()).isEqualTo(200);
    assertThat(logOut(token).status()).isEqualTo(401);
    assertThat(platform.openTokens()).isZero();
  }

  @Test
  void aHostIsBlockedForAWhileAfterTooManyFailures() {
    platform.behave(Behaviour.asDocumented().withFailures(2));

    assertThat(logIn("wrong").status()).isEqualTo(401);
    assertThat(logIn("wrong").status()).isEqualTo(401);
    assertThat(logIn("secret").status()).isEqualTo(403);

    clock.passes(Duration.ofMinutes(15));
    assertThat(logIn("secret").status()).isEqualTo(200);
  }

  @Test
  void whatWasAskedIsSeenWithoutPasswords() {
    logIn("secret");

    Answered seen = switches.get("/office/requests");
    assertThat(platform.requests())
        .extracting(SeenRequest::action, SeenRequest::login)
        .containsExactly(tuple("auth", "a@office.example.org"));
    assertThat(seen.text()).contains("a@office.example.org").doesNotContain("secret");
  }

  @Test
  void anOutageSpoilsEveryAnswerAndARedirectThatIsFollowedIsSeen() {
    platform.behave(Behaviour.asDocumented().withOutage(Outage.REDIRECT));

    Answered answered = logIn("secret");

    assertThat(answered.status()).isEqualTo(302);
    assertThat(answered.header("Location")).isEqualTo(platform.baseUrl() + "/api/elsewhere");
    probe.get("/api/elsewhere");
    assertThat(platform.requests())
        .extracting(SeenRequest::path)
        .containsExactly("/api", "/api/elsewhere");
  }

  @Test
  void rubbishIsRefusedInTheEnvelopeAndFailsNoLogin() {
    platform.behave(Behaviour.asDocumented().withFailures(1));

    assertThat(probe.postJson("/api/", "{").status()).isEqualTo(400);
    assertThat(probe.postJson("/api/", "{\"action\":\"dance\",\"obj\":\"User\"}").status())
        .isEqualTo(404);
    assertThat(probe.send("OPTIONS", "/api/", Map.of(), "").status()).isEqualTo(200);
    assertThat(logIn("secret").status()).isEqualTo(200);
  }

  @Test
  void accountsAndSwitchesAreSetByHttp() {
    switches.put("/fresh", JSON, "{\"failures\":3}");
    Answered kept =
        switches.put(
            "/fresh/accounts/b@fresh.example.org",
            JSON,
            "{\"password\":\"p\",\"name\":\"Boris Example\",\"role\":\"Operator\"}");

    Platform fresh = simulator.runtel().platform("fresh");
    assertThat(kept.status()).isEqualTo(204);
    assertThat(fresh.behaviour()).isEqualTo(Behaviour.asDocumented().withFailures(3));
    assertThat(fresh.authenticated("b@fresh.example.org", "p"))
        .contains(Account.of("b@fresh.example.org", "p", "Boris Example").withRole("Operator"));

    switches.send("DELETE", "/fresh/accounts/b@fresh.example.org", Map.of(), "");
    assertThat(fresh.authenticated("b@fresh.example.org", "p")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"password\":\"p\",\"login\":\"other\"}", "{\"shoe\":1}"})
  void anAccountThatMakesNoSenseIsRefused(String body) {
    assertThat(switches.put("/office/accounts/c", JSON, body).status()).isEqualTo(400);
    assertThat(switches.put("/office/accounts/c", "text/plain", body).status()).isEqualTo(415);
  }

  private Answered logIn(String password) {
    return probe.postJson("/api/", auth("a@office.example.org", password));
  }

  private Answered logOut(String token) {
    return probe.send(
        "POST",
        "/api/",
        Map.of("Content-Type", JSON, "Authorization", "Bearer " + token),
        "{\"action\":\"logout\",\"obj\":\"User\",\"action_id\":\"123\",\"params\":{}}");
  }

  private static String auth(String login, String password) {
    return """
        {"action":"auth","obj":"User","action_id":"123",\
        "params":{"login":"%s","password":"%s"}}"""
        .formatted(login, password);
  }
}
