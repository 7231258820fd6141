package dev.ringback.testkit.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * The tokens of one login.
 *
 * @param response all that the token endpoint answered
 */
public record Tokens(JsonNode response) implements TokenAnswer {

  public String accessToken() {
    return response.path("access_token").asText();
  }

  public String idToken() {
    return response.path("id_token").asText();
  }

  /** The refresh token, empty if there is none. */
  public String refreshToken() {
    return response.path("refresh_token").asText();
  }

  public JsonNode accessTokenClaims() {
    return claims(accessToken());
  }

  public JsonNode idTokenClaims() {
    return claims(idToken());
  }

  /** What a JSON Web Token says; its signature is not looked at. */
  private static JsonNode claims(String token) {
    try {
      return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON Web Token", e);
    }
  }
}
