package dev.ringback.simulator.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.SetClock;
import dev.ringback.simulator.Simulator;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final SetClock clock = new SetClock();
  @AutoClose private final Simulator simulator = Simulator.start(0, clock);
  private final Application application = simulator.ovh().application("links", "its-secret");
  private final OvhProgram program = new OvhProgram(simulator, application);
  private final HttpProbe page = new HttpProbe(simulator.address());

  @BeforeEach
  void aCustomer() {
    application.customer("xy12345-ovh");
  }

  @Test
  void aKeyThatIsAskedForWaitsForTheCustomer() {
    JsonNode asked = program.asks();

    assertThat(asked.path("state").asText()).isEqualTo("pendingValidation");
    assertThat(asked.path("consumerKey").asText()).hasSize(32);
    assertThat(asked.path("validationUrl").asText())
        .startsWith(simulator.address() + "/ovh/auth/?credentialToken=")
        .doesNotContain(asked.path("consumerKey").asText());
    assertThat(program.get("/auth/currentCredential").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"accessRules\":[]}",
        "{\"accessRules\":[{\"method\":\"GET\"}]}",
        "{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/*\"}],\"redirection\":\"javascript:x\"}",
        "{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/*\"}],\"redirection\":\"a b\"}"
      })
  void askingForNothingOrToLeadNowhereIsRefused(String body) {
    Answered answered = program.send("POST", "/auth/credential", Map.of(), body);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(application.credentials()).isEmpty();
  }

  @Test
  void thePageSaysWhoAsksForWhatAndHasTheHooksThatTestsRelyOn() {
    Answered answered = page.get(validationPath());

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.text())
        .contains("links", "/telephony/*", "http://127.0.0.1:9/back?link=1", "xy12345-ovh")
        .contains("id=\"ovh-authorize\"", "id=\"ovh-refuse\"", "id=\"ovh-login\"")
        .doesNotContain("{{");
  }

  @Test
  void nothingOnThePageIsInlineOrFromElsewhere() {
    Answered answered = page.get(validationPath());

    assertThat(answered.header("Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self' http://127.0.0.1:9/")
        .doesNotContain("unsafe");
    assertThat(answered.text()).doesNotContain("<script", "style=", "<style", "https:");
    assertThat(page.get("/ovh/auth/credential.css").header("Content-Type")).startsWith("text/css");
  }

  @Test
  void whatIsAskedForIsEscaped() {
    JsonNode asked =
        program
            .send(
                "POST",
                "/auth/credential",
                Map.of(),
                "{\"accessRules\":[{\"method\":\"<b>\",\"path\":\"<img onerror='x'>\"}]}")
            .json();

    String html = page.get(path(asked)).text();

    assertThat(html).contains("&lt;img onerror=&#39;x&#39;&gt;").doesNotContain("<img", "<b></b>");
  }

  @Test
  void whoeverAuthorizesIsSentBackAndTheKeyIsGood() {
    Answered answered = decides("authorize", "xy12345-ovh", "P7D");

    assertThat(answered.status()).isEqualTo(303);
    assertThat(answered.header("Location")).isEqualTo("http://127.0.0.1:9/back?link=1");
    JsonNode current = program.get("/auth/currentCredential").json();
    assertThat(current.path("status").asText()).isEqualTo("validated");
    assertThat(current.path("creation").asText()).isEqualTo("2026-11-22T17:00:00+01:00");
    assertThat(current.path("expiration").asText()).isEqualTo("2026-11-29T17:00:00+01:00");
    assertThat(current.path("rules").path(1).path("path").asText()).isEqualTo("/telephony/*");
  }

  @Test
  void anUnlimitedKeyHasNoExpiration() {
    decides("authorize", "xy12345-ovh", "unlimited");

    JsonNode current = program.get("/auth/currentCredential").json();

    assertThat(current.path("expiration").isNull()).isTrue();
  }

  @Test
  void whoeverRefusesIsSentBackAndTheKeyIsNoGood() {
    Answered answered = decides("refuse", "xy12345-ovh", "P1D");

    assertThat(answered.status()).isEqualTo(303);
    assertThat(program.get("/telephony").status()).isEqualTo(403);
    assertThat(application.credentials())
        .extracting(Credential::status)
        .containsExactly(CredentialStatus.REFUSED);
  }

  @Test
  void aCustomerIsAskedOnce() {
    JsonNode asked = program.asks();
    decides(asked, "refuse", "xy12345-ovh", "P1D");

    assertThat(page.get(path(asked)).status()).isEqualTo(404);
    assertThat(decides(asked, "authorize", "xy12345-ovh", "P1D").status()).isEqualTo(404);
    assertThat(program.get("/telephony").status()).isEqualTo(403);
  }

  @Test
  void nobodyButACustomerCanAuthorizeAndForAKnownTime() {
    assertThat(decides("authorize", "somebody", "P1D").status()).isEqualTo(400);
    assertThat(decides("authorize", "xy12345-ovh", "soon").status()).isEqualTo(400);
  }

  @Test
  void whereNoRedirectionWasGivenThePageSaysHowItEnded() {
    JsonNode asked =
        program
            .send(
                "POST",
                "/auth/credential",
                Map.of(),
                "{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/telephony\"}]}")
            .json();

    Answered answered = decides(asked, "authorize", "xy12345-ovh", "P1D");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.text()).contains("Access granted");
  }

  @Test
  void aKeyThatIsGivenBackIsNoGood() {
    program.linkedTo("xy12345-ovh");

    Answered answered = program.call("POST", "/auth/logout", "", Map.of());

    assertThat(answered.status()).isEqualTo(200);
    assertThat(program.get("/telephony").status()).isEqualTo(403);
  }

  @Test
  void theStatusCanBeToldOfKeysThatAreNoGood() {
    application.behave(Behaviour.asDocumented().withTellsStatus(true));

    program.asks();
    assertThat(status()).isEqualTo("pendingValidation");
    application.refuse(program.consumerKey());
    assertThat(status()).isEqualTo("refused");
    application.validate(program.consumerKey(), "xy12345-ovh", Optional.of(Duration.ofDays(1)));
    assertThat(status()).isEqualTo("validated");
    clock.passes(Duration.ofDays(2));
    assertThat(status()).isEqualTo("expired");
  }

  private String status() {
    return program.get("/auth/currentCredential").json().path("status").asText();
  }

  private String validationPath() {
    return path(program.asks());
  }

  private static String path(JsonNode asked) {
    URI address = URI.create(asked.path("validationUrl").asText());
    return address.getRawPath() + "?" + address.getRawQuery();
  }

  private Answered decides(String decision, String login, String validity) {
    return decides(program.asks(), decision, login, validity);
  }

  private Answered decides(JsonNode asked, String decision, String login, String validity) {
    String token = URI.create(path(asked)).getQuery().substring("credentialToken=".length());
    return page.post(
        "/ovh/auth/",
        FORM,
        "credentialToken=%s&login=%s&validity=%s&decision=%s"
            .formatted(token, login, validity, decision));
  }
}
