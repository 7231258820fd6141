package dev.ringback.simulator.telefonip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.web.Outage;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsResourceTest {

  private static final String JSON = "application/json";

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final HttpProbe accounts =
      new HttpProbe(simulator.address().resolve(AccountsResource.PATH));

  @Test
  void theDemoAccountIsThereAndBehavesAsDocumented() {
    Answered answered = accounts.get("/demo-token");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.json().path("numberStyle").asText()).isEqualTo("EIGHT");
    assertThat(answered.json().path("lifetime").asText()).isEqualTo("PT2M");
  }

  @Test
  void anAccountThatNobodyMadeIsNotFound() {
    assertThat(accounts.get("/nobody").status()).isEqualTo(404);
    assertThat(accounts.get("/nobody/requests").status()).isEqualTo(404);
  }

  @Test
  void aPutMakesTheAccountAndChangesOnlyWhatItNames() {
    Answered answered =
        accounts.put("/fresh", JSON, "{\"outage\":\"HTTP_500\",\"delay\":\"PT0.5S\"}");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(simulator.telefonIp().account("fresh").behaviour())
        .isEqualTo(
            Behaviour.asDocumented().withOutage(Outage.HTTP_500).withDelay(Duration.ofMillis(500)));
  }

  @Test
  void aSecondPutKeepsWhatTheFirstOneChanged() {
    accounts.put("/fresh", JSON, "{\"outage\":\"HTTP_500\"}");

    accounts.put("/fresh", JSON, "{\"idAsString\":true}");

    assertThat(simulator.telefonIp().account("fresh").behaviour())
        .isEqualTo(Behaviour.asDocumented().withOutage(Outage.HTTP_500).withIdAsString(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"outage\":\"NOPE\"}",
        "{\"outage\":null}",
        "{\"unheardOf\":1}",
        "{\"delay\":\"soon\"}",
        "{\"delay\":\"PT-1S\"}"
      })
  void aSwitchThatMakesNoSenseIsRefusedAndMakesNoAccount(String changes) {
    Answered answered = accounts.put("/fresh", JSON, changes);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().path("error").asText()).isNotBlank();
    assertThat(accounts.get("/fresh").status()).isEqualTo(404);
  }

  @Test
  void aTypeThatAnyPageCouldSendIsRefused() {
    assertThat(accounts.put("/fresh", "text/plain", "{}").status()).isEqualTo(415);
  }

  @Test
  void theRequestsOfAnAccountCanBeRead() {
    new ApiClient(simulator, TelefonIp.DEMO_TOKEN).get("89243555100");

    Answered answered = accounts.get("/demo-token/requests");

    assertThat(answered.json()).hasSize(1);
    assertThat(answered.json().path(0).path("action").asText()).isEqualTo("reverse_auth_phone_get");
    assertThat(answered.json().path(0).path("parameters").path("phone").asText())
        .isEqualTo("89243555100");
  }
}
