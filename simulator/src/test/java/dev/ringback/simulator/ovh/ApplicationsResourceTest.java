package dev.ringback.simulator.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationsResourceTest {

  private static final String JSON = "application/json";

  private static final String RECORD =
      """
      {"customer":"firm","billingAccount":"bill-1","kind":"EASY_HUNTING",\
      "service":"0033972101020","callStart":"2026-07-01T12:00:00+02:00","duration":"PT42S",\
      "callerIdNumber":"0079243555100","destinationNumber":"0033972101020","agent":"Boris"}""";

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final HttpProbe applications =
      new HttpProbe(simulator.address().resolve(ApplicationsResource.PATH));

  @Test
  void theDemoApplicationIsThereAndOvhBehavesAsDocumented() {
    Answered answered = applications.get("/demo-key");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.json().path("apiOutage").asText()).isEqualTo("NONE");
    assertThat(answered.json().path("batches").asBoolean()).isTrue();
  }

  @Test
  void anApplicationThatNobodyRegisteredIsNotFound() {
    assertThat(applications.get("/nobody").status()).isEqualTo(404);
    assertThat(applications.get("/nobody/requests").status()).isEqualTo(404);
    assertThat(applications.get("").status()).isEqualTo(404);
  }

  @Test
  void aPutRegistersTheApplicationAndChangesOnlyWhatItNames() {
    Answered answered =
        applications.put("/fresh", JSON, "{\"secret\":\"s\",\"apiDelay\":\"PT0.5S\"}");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(simulator.ovh().application("fresh", "s").behaviour())
        .isEqualTo(Behaviour.asDocumented().withApiDelay(Duration.ofMillis(500)));
  }

  @Test
  void aSecondPutNeedsNoSecretAndKeepsWhatTheFirstOneChanged() {
    applications.put("/fresh", JSON, "{\"secret\":\"s\",\"clockSkew\":\"-PT10M\"}");

    applications.put("/fresh", JSON, "{\"audioBytes\":1000}");

    assertThat(simulator.ovh().application("fresh", "s").behaviour())
        .isEqualTo(
            Behaviour.asDocumented().withClockSkew(Duration.ofMinutes(-10)).withAudioBytes(1000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"secret\":\"s\",\"apiOutage\":\"NOPE\"}",
        "{\"secret\":\"s\",\"unheardOf\":1}",
        "{\"secret\":\"s\",\"apiDelay\":\"soon\"}",
        "{\"secret\":\"s\",\"audioDelay\":\"-PT1S\"}",
        "{\"secret\":\"s\",\"audioBytes\":-1}"
      })
  void aSwitchThatMakesNoSenseIsRefusedAndRegistersNothing(String changes) {
    Answered answered = applications.put("/fresh", JSON, changes);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().path("error").asText()).isNotBlank();
    assertThat(applications.get("/fresh").status()).isEqualTo(404);
  }

  @Test
  void anApplicationKeepsItsSecret() {
    assertThat(applications.put("/demo-key", JSON, "{\"secret\":\"another\"}").status())
        .isEqualTo(400);
  }

  @Test
  void aTypeThatAnyPageCouldSendIsRefused() {
    assertThat(applications.put("/demo-key", "text/plain", "{}").status()).isEqualTo(415);
    assertThat(applications.put("/demo-key/records/1", "text/plain", RECORD).status())
        .isEqualTo(415);
  }

  @Test
  void aRecordIsPutInItsPlaceAndTakenAway() {
    Application application = simulator.ovh().application("fresh", "s");

    applications.put("/fresh/records/7", JSON, RECORD);

    assertThat(application.record(7))
        .contains(
            PabxRecord.of(
                    7,
                    Instant.parse("2026-07-01T10:00:00Z"),
                    Duration.ofSeconds(42),
                    "0079243555100",
                    "0033972101020")
                .takenBy("Boris"));
    assertThat(applications.send("DELETE", "/fresh/records/7", Map.of(), "").status())
        .isEqualTo(204);
    assertThat(application.record(7)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"customer\":\"firm\"}"})
  void aRecordThatLacksItsPlaceIsRefused(String body) {
    assertThat(applications.put("/demo-key/records/7", JSON, body).status()).isEqualTo(400);
    assertThat(applications.put("/demo-key/records/x", JSON, RECORD).status()).isEqualTo(400);
  }

  @Test
  void theKeysOfAnApplicationAreListedAndTakenBack() {
    Application application = simulator.ovh().application("fresh", "s");
    OvhProgram program = new OvhProgram(simulator, application).linkedTo("firm");

    JsonNode listed = applications.get("/fresh/credentials").json().path(0);
    assertThat(listed.path("status").asText()).isEqualTo("validated");
    assertThat(listed.path("login").asText()).isEqualTo("firm");
    applications.send("DELETE", "/fresh/credentials/" + listed.path("id"), Map.of(), "");

    assertThat(program.get("/telephony").status()).isEqualTo(403);
    assertThat(applications.get("/fresh/credentials").json().path(0).path("status").asText())
        .isEqualTo("expired");
    assertThat(applications.send("DELETE", "/fresh/credentials/1", Map.of(), "").status())
        .isEqualTo(404);
  }

  @Test
  void whatAnApplicationAskedAndGotCanBeRead() {
    applications.put("/demo-key/records/7", JSON, RECORD);
    Application application = simulator.ovh().application(Ovh.DEMO_KEY, Ovh.DEMO_SECRET);
    new OvhProgram(simulator, application)
        .linkedTo("firm")
        .get("/telephony/bill-1/easyHunting/0033972101020/records/7");

    assertThat(applications.get("/demo-key/handed-out").text()).isEqualTo("{\"7\":1}");
    assertThat(applications.get("/demo-key/requests").json().findValuesAsText("path"))
        .contains("/1.0/telephony/bill-1/easyHunting/0033972101020/records/7");
  }
}
