package dev.ringback.simulator.alloincognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsResourceTest {

  private static final String JSON = "application/json";

  private static final String CALL =
      """
      {"start":"2026-07-01T12:00:00+02:00","duration":"PT42S","from":"+79243555100",\
      "to":"+74951234567","direction":2,"isRead":false}""";

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final HttpProbe contracts =
      new HttpProbe(simulator.address().resolve(ContractsResource.PATH));

  @Test
  void theDemoContractIsThereAndTheVendorBehavesAsDocumented() {
    Answered answered = contracts.get("/" + AlloIncognito.DEMO_TOKEN);

    assertThat(answered.text())
        .isEqualTo(
            """
            {"clockAhead":"PT0S","zone":"Europe/Moscow","delay":"PT0S","outage":"NONE",\
            "audioOutage":"NONE","base64":"PLAIN","audioBytes":0,"loseAnswer":0,\
            "numberStyle":"DIGITS","mostRows":0}""");
  }

  @Test
  void aContractThatNobodyHasMadeIsNotFound() {
    assertThat(contracts.get("/nobody").status()).isEqualTo(404);
    assertThat(contracts.get("/nobody/requests").status()).isEqualTo(404);
    assertThat(contracts.get("").status()).isEqualTo(404);
  }

  @Test
  void aPutMakesTheContractAndChangesOnlyWhatItNames() {
    contracts.put("/fresh", JSON, "{\"clockAhead\":\"-PT10M\",\"zone\":\"Europe/Paris\"}");
    contracts.put("/fresh", JSON, "{\"loseAnswer\":1,\"base64\":\"LINES\"}");

    assertThat(simulator.alloIncognito().contract("fresh").behaviour())
        .isEqualTo(
            Behaviour.asDocumented()
                .withClockAhead(Duration.ofMinutes(-10))
                .withZone(ZoneId.of("Europe/Paris"))
                .withLoseAnswer(1)
                .withBase64(Base64Style.LINES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"outage\":\"NOPE\"}",
        "{\"unheardOf\":1}",
        "{\"zone\":\"Moon/Crater\"}",
        "{\"delay\":\"-PT1S\"}",
        "{\"loseAnswer\":-1}",
        "{\"mostRows\":null}"
      })
  void aSwitchThatMakesNoSenseIsRefusedAndMakesNothing(String changes) {
    Answered answered = contracts.put("/fresh", JSON, changes);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().path("error").asText()).isNotBlank();
    assertThat(contracts.get("/fresh").status()).isEqualTo(404);
  }

  @Test
  void aTypeThatAnyPageCouldSendIsRefused() {
    assertThat(contracts.put("/demo-authorization-token", "text/plain", "{}").status())
        .isEqualTo(415);
    assertThat(contracts.post("/demo-authorization-token/authorization-token", "", "").status())
        .isEqualTo(415);
  }

  @Test
  void aCallIsPutInItsPlaceAndTakenAway() {
    Contract contract = simulator.alloIncognito().contract("fresh");

    assertThat(contracts.put("/fresh/calls/7", JSON, CALL).status()).isEqualTo(204);

    assertThat(contract.calls())
        .containsExactly(
            Call.recorded(
                    "7",
                    Instant.parse("2026-07-01T10:00:00Z"),
                    Duration.ofSeconds(42),
                    "+79243555100",
                    "+74951234567",
                    Call.IN)
                .withMessage(false));
    assertThat(contracts.send("DELETE", "/fresh/calls/7", Map.of(), "").status()).isEqualTo(204);
    assertThat(contract.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"start\":\"2026-07-01T12:00:00Z\"}"})
  void aCallThatMakesNoSenseIsRefused(String body) {
    assertThat(contracts.put("/demo-authorization-token/calls/7", JSON, body).status())
        .isEqualTo(400);
  }

  @Test
  void whatAContractAskedAndWhatBecameOfItsPairsCanBeRead() {
    Contract contract = simulator.alloIncognito().contract("fresh");
    Program program = new Program(simulator, contract).withPair();
    program.asks("{\"direction\":1}");

    assertThat(contracts.get("/fresh/rotations").text())
        .isEqualTo("{\"created\":1,\"refreshed\":0,\"killed\":0}");
    assertThat(contracts.get("/fresh/requests").json().findValuesAsText("parameters"))
        .containsExactly("{}", "{\"direction\":1}");
  }

  @Test
  void theAuthorizationTokenIsRenewedAsInTheCabinet() {
    Contract contract = simulator.alloIncognito().contract("fresh");
    Program program = new Program(simulator, contract).withPair();

    Answered answered = contracts.postJson("/fresh/authorization-token", "");

    assertThat(answered.json().path("authorizationToken").asText())
        .isEqualTo(contract.authorizationToken())
        .isNotEqualTo("fresh");
    assertThat(program.asks("{}").status()).isEqualTo(401);
    assertThat(contracts.get("/fresh").status()).isEqualTo(200);
  }
}
