package dev.ringback.testkit.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What a token endpoint answers: tokens, or a refusal (RFC 6749, section 5). */
public sealed interface TokenAnswer permits Tokens, TokenAnswer.Refusal {

  /**
   * No tokens.
   *
   * @param error such as {@code invalid_grant}
   * @param description Keycloak's words for it; may be empty
   */
  record Refusal(int status, String error, String description) implements TokenAnswer {}

  /**
   * The tokens.
   *
   * @throws IllegalStateException if there are none, with the reason
   */
  default Tokens tokens() {
    if (this instanceof Tokens tokens) {
      return tokens;
    }
    throw new IllegalStateException("The token endpoint refuses: " + this);
  }

  static TokenAnswer read(HttpResponse<String> response) {
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the token endpoint answers no JSON", e);
    }
    return response.statusCode() == 200
        ? new Tokens(json)
        : new Refusal(
            response.statusCode(),
            json.path("error").asText(),
            json.path("error_description").asText());
  }
}
