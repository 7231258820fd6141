package dev.ringback.grant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What an app got to show. */
record NumberOnScreen(
    String challengeId,
    String dialled,
    String telUri,
    String qrCode,
    long expiresIn,
    long interval) {

  static NumberOnScreen read(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException("No number to call: " + response.body());
    }
    try {
      JsonNode json = new ObjectMapper().readTree(response.body());
      return new NumberOnScreen(
          json.path("challenge_id").asText(),
          json.path("number_to_call").asText(),
          json.path("tel_uri").asText(),
          json.path("qr_code").asText(),
          json.path("expires_in").asLong(),
          json.path("interval").asLong());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("no JSON", e);
    }
  }
}
