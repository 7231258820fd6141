package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** What an error looks like, whatever it is. */
final class Refusals {

  private Refusals() {}

  static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode envelope = IntegrationApp.json(answer);
    assertThat(envelope.fieldNames()).toIterable().containsExactly("error", "result");
    assertThat(envelope.at("/error/errorCode").asInt()).isEqualTo(status);
    assertThat(envelope.at("/error/errorMessage").asText()).isNotEmpty();
    assertThat(envelope.path("result").isNull()).isTrue();
    if (status == 401) {
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Bearer realm=");
    }
  }
}
