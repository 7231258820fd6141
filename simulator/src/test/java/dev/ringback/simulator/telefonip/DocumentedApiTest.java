package dev.ringback.simulator.telefonip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedApiTest {

  private static final URI WEBHOOK = URI.create("http://127.0.0.1:9/hook");

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final ApiClient client = new ApiClient(simulator, TelefonIp.DEMO_TOKEN);

  @Test
  void aGetHandsOutANumberAsTheDocumentsSampleHasIt() {
    Answered answered = client.get("89243555100");

    assertThat(answered.status()).isEqualTo(200);
    JsonNode json = answered.json();
    assertThat(json.path("success").isBoolean()).isTrue();
    assertThat(json.path("success").asBoolean()).isTrue();
    assertThat(json.path("error").asText("absent")).isEmpty();
    assertThat(json.path("data").path("id").isIntegralNumber()).isTrue();
    assertThat(json.path("data").path("auth_phone").asText()).matches("7964411[0-9]{4}");
  }

  @Test
  void theNumberInTheLinkIsNotTheOneToCall() {
    JsonNode data = client.get("89243555100").data();

    assertThat(data.path("url_link").asText())
        .isEqualTo("<a href='tel:89644078713'>Позвони для авторизации</a>")
        .doesNotContain(data.path("auth_phone").asText().substring(1));
  }

  @Test
  void aPostHandsOutANumberJustLikeAGet() {
    Answered answered = client.post("89243555100", WEBHOOK);

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.data().path("auth_phone").asText()).matches("7964411[0-9]{4}");
  }

  @Test
  void aPostedFormDoesAsWellAsJson() {
    Answered answered =
        client
            .raw()
            .post(
                "/reverse_auth_phone_post",
                "application/x-www-form-urlencoded",
                "phone=89243555100&webhook=http%3A%2F%2F127.0.0.1%3A9%2Fhook");

    assertThat(answered.status()).isEqualTo(200);
  }

  @Test
  void aCheckBeforeTheCallIsRefused() {
    Answered handedOut = client.get("89243555100");

    Answered checked = client.check(handedOut);

    assertThat(checked.status()).isEqualTo(400);
    assertThat(checked.json().path("success").asBoolean()).isFalse();
  }

  @Test
  void aCheckAfterTheCallTellsWhoCalled() {
    Answered handedOut = client.get("89243555100");
    simulator.handset("+79243555100").calls(handedOut.data().path("auth_phone").asText());

    Answered checked = client.check(handedOut);

    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.json().path("success").asBoolean()).isTrue();
    assertThat(checked.data().path("phone").asText()).isEqualTo("89243555100");
    assertThat(checked.data().path("id")).isEqualTo(handedOut.data().path("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "122760x", "-1", "99999999999999999999"})
  void anUnknownIdIsRefusedInTheVendorsWords(String id) {
    Answered checked = client.check(id);

    assertThat(checked.status()).isEqualTo(400);
    assertThat(checked.text())
        .isEqualTo("{\"success\":false,\"error\":\"id record not found\",\"data\":{}}");
  }

  @Test
  void anIdOfAnotherAccountIsUnknown() {
    simulator.telefonIp().account("another");
    Answered handedOut = client.get("89243555100");

    Answered checked = new ApiClient(simulator, "another").check(handedOut);

    assertThat(checked.json().path("error").asText()).isEqualTo("id record not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "79243555100", "%2B79243555100", "8924355510", "84951234567"})
  void aPhoneNotWrittenAsDocumentedIsRefused(String phone) {
    Answered answered = client.get(phone);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().path("success").asBoolean(true)).isFalse();
    assertThat(answered.json().path("error").asText()).contains("phone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hook", "ftp://127.0.0.1/hook", "http://", "http://a b/"})
  void aPostWithoutAWebhookAddressIsRefused(String webhook) {
    Answered answered =
        client
            .raw()
            .postJson(
                "/reverse_auth_phone_post",
                "{\"phone\":\"89243555100\",\"webhook\":\"%s\"}".formatted(webhook));

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().path("error").asText()).contains("webhook");
  }

  @Test
  void aBrokenBodyIsRefusedLikeAMissingPhone() {
    Answered answered = client.raw().postJson("/reverse_auth_phone_post", "{\"phone\":");

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().path("error").asText()).contains("phone");
  }

  @Test
  void anUnknownTokenIsRefusedInAnEnvelope() {
    Answered answered = new ApiClient(simulator, "unknown").get("89243555100");

    assertThat(answered.status()).isEqualTo(401);
    assertThat(answered.json().path("success").asBoolean(true)).isFalse();
    assertThat(answered.data().isObject()).isTrue();
  }

  @Test
  void anUnknownActionIsRefusedInAnEnvelope() {
    Answered answered = client.raw().get("/get_money");

    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.json().path("success").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/authcallsdemo-token/reverse_auth_phone_get, 404",
    "/api/v1/authcalls//demo-token/reverse_auth_phone_get, 401",
    "/api/v1/authcalls/demo-token//reverse_auth_phone_get, 404",
    "/api/v1/authcalls, 401"
  })
  void aSlashTooFewOrTooManyIsNotForgiven(String path, int status) {
    HttpProbe server = new HttpProbe(simulator.address());

    assertThat(server.get(path + "?phone=89243555100").status()).isEqualTo(status);
  }

  @Test
  void aTrailingSlashChangesNothing() {
    Answered handedOut = client.get("89243555100");
    simulator.handset("+79243555100").calls(handedOut.data().path("auth_phone").asText());

    Answered checked = client.check(handedOut.data().path("id").asText() + "/");

    assertThat(checked.status()).isEqualTo(200);
  }
}
