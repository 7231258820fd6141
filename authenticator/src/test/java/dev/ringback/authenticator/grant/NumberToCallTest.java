package dev.ringback.authenticator.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding.ClientApplication;
import dev.ringback.authenticator.gateway.Line;
import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NumberToCallTest {

  private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");

  @Test
  void theAppReadsWhatTheSpecificationNames() {
    Challenge challenge =
        new Challenge(
            "handle",
            new ClientApplication("client", "openid"),
            "gateway",
            new Line(new PhoneNumber("+79644115786"), "122760"),
            false,
            new PhoneNumber("+79243555100"),
            "webhook secret",
            NOW,
            NOW.plusSeconds(120));

    JsonNode json = new ObjectMapper().valueToTree(NumberToCall.of(challenge, NOW));

    assertThat(json.path("challenge_id").asText()).isEqualTo("handle");
    assertThat(json.path("number_to_call").asText()).isEqualTo("+79644115786");
    assertThat(json.path("tel_uri").asText()).isEqualTo("tel:+79644115786");
    assertThat(json.path("qr_code").asText()).startsWith("data:image/png;base64,iVBORw0KGgo");
    assertThat(json.path("expires_in").asInt()).isEqualTo(120);
    assertThat(json.path("interval").asInt()).isEqualTo(2);
    assertThat(json.size()).isEqualTo(6);
  }
}
