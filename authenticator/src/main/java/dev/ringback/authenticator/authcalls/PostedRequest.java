package dev.ringback.authenticator.authcalls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What {@code reverse_auth_phone_post} was sent; what is missing or cannot be read is empty.
 *
 * @param phone the phone that is to call, as it was written
 * @param webhook where to write when it has called; present, and perhaps empty
 */
record PostedRequest(String phone, Optional<String> webhook) {

  private static final int LARGEST_BODY = 8 * 1024;

  /** Of a member that stands there twice, nobody knows which is meant. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * @param body may be {@code null}
   */
  static PostedRequest read(InputStream body) throws IOException {
    JsonNode json = json(body == null ? new byte[0] : body.readNBytes(LARGEST_BODY));
    return new PostedRequest(
        json.path("phone").asText(), Optional.of(json.path("webhook").asText()));
  }

  /** A body that is larger than any right one is cut, and no JSON then. */
  private static JsonNode json(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException rubbish) {
      return JSON.missingNode();
    }
  }
}
