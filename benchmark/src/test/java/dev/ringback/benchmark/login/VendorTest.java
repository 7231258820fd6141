package dev.ringback.benchmark.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.simulator.web.LoopbackServer;
import dev.ringback.simulator.web.Reply;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VendorTest {

  private final Vendor vendor = Vendor.start();
  private final LoopbackServer customer = LoopbackServer.start(0);

  @AfterEach
  void close() {
    customer.close();
    vendor.close();
  }

  @Test
  void numbersNeverRepeat() throws JsonProcessingException {
    assertThat(handOut().path("auth_phone").asText())
        .isNotEqualTo(handOut().path("auth_phone").asText());
  }

  @Test
  void theCustomerIsToldOfACallAndFindsItProved() throws JsonProcessingException {
    AtomicReference<JsonNode> proof = new AtomicReference<>();
    JsonNode line = handOut();
    customer.route(
        "/told",
        report -> {
          proof.set(check(report.query().get("id")));
          return Reply.of(204, "text/plain", "");
        });

    assertThat(check(line.path("id").asText()).path("success").asBoolean()).isFalse();
    vendor.call("+" + line.path("auth_phone").asText());

    assertThat(proof.get().path("success").asBoolean()).isTrue();
    assertThat(proof.get().path("data").path("phone").asText()).isEqualTo("89240000001");
  }

  @Test
  void aReportThatIsNotTakenIsAnError() throws JsonProcessingException {
    String dialled = "+" + handOut().path("auth_phone").asText();

    assertThatIllegalStateException().isThrownBy(() -> vendor.call(dialled));
  }

  private JsonNode handOut() throws JsonProcessingException {
    String order =
        """
        {"phone":"89240000001","webhook":"%s/told"}"""
            .formatted(customer.address());
    URI action = URI.create(vendor.baseUrl() + "/token/reverse_auth_phone_post");
    return json(Loopback.send(Loopback.json(action, order)).body()).path("data");
  }

  private JsonNode check(String id) {
    URI action = URI.create(vendor.baseUrl() + "/token/reverse_auth_phone_check/" + id);
    try {
      return json(Loopback.send(Loopback.to(action)).body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("the vendor answers JSON", e);
    }
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
