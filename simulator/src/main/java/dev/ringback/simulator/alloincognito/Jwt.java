package dev.ringback.simulator.alloincognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.web.Json;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens that look like those of the document's samples. Nobody can check the signature, which is
 * as long as one by RS256 and nothing else: a token is good if it is the one that was handed out.
 */
final class Jwt {

  private static final String HEADER =
      encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));
  private static final String APP = "-39";
  private static final int BYTES_OF_A_SIGNATURE = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Jwt() {}

  /**
   * A token that nobody has seen before.
   *
   * @param role what it is good for, such as {@code access}
   * @param contract whose it is
   * @param end until when
   */
  static String of(String role, int contract, Instant end) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("token_id", UUID.randomUUID().toString());
    claims.put("p_token_id", UUID.randomUUID().toString());
    claims.put("roles", "api:integrationapi:" + role);
    claims.put("sub", APP);
    claims.put("contract", Integer.toString(contract));
    claims.put("app", APP);
    claims.put("exp", end.getEpochSecond());
    byte[] signature = new byte[BYTES_OF_A_SIGNATURE];
    RANDOM.nextBytes(signature);
    return String.join(".", HEADER, encoded(Json.text(claims).getBytes(UTF_8)), encoded(signature));
  }

  /** The contract that a token names, be it good or not; empty if it is no such token. */
  static Optional<Integer> contract(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
      return Optional.ofNullable(Json.members(claims).get("contract"))
          .filter(number -> number.matches("[0-9]{1,9}"))
          .map(Integer::valueOf);
    } catch (IllegalArgumentException | JsonProcessingException noToken) {
      return Optional.empty();
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
