package dev.ringback.authenticator.pbx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What a program posts; what is missing or is no text is {@code null}.
 *
 * @param action what is to be done, such as {@code auth}
 * @param object what with, such as {@code User}
 * @param actionId a name that the program gives its request, given back as it came
 * @param parameters what the action needs; an object, and perhaps an empty one
 */
record ActionRequest(JsonNode action, JsonNode object, JsonNode actionId, JsonNode parameters) {

  /** Bytes; many times what any action here needs. */
  private static final int LARGEST_BODY = 8 * 1024;

  private static final int LONGEST_NAME = 255;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What nothing is known of. */
  static final ActionRequest UNREADABLE =
      new ActionRequest(
          JsonNodeFactory.instance.nullNode(),
          JsonNodeFactory.instance.nullNode(),
          JsonNodeFactory.instance.nullNode(),
          JsonNodeFactory.instance.nullNode());

  /**
   * Reads a request, whatever its content type says.
   *
   * @param body may be {@code null}; one that is larger than any right one is cut, and no JSON then
   */
  static ActionRequest read(InputStream body) throws IOException {
    JsonNode json = json(body == null ? new byte[0] : body.readNBytes(LARGEST_BODY));
    return new ActionRequest(
        name(json.path("action")),
        name(json.path("obj")),
        name(json.path("action_id")),
        json.path("params").isMissingNode()
            ? JsonNodeFactory.instance.objectNode()
            : json.path("params"));
  }

  /** Whether it is one, whatever it asks for. */
  boolean isReadable() {
    return action.isTextual() && object.isTextual() && parameters.isObject();
  }

  boolean asksFor(String wantedAction, String wantedObject) {
    return action.textValue().equals(wantedAction) && object.textValue().equals(wantedObject);
  }

  /** A parameter that is text. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.path(name).textValue());
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException rubbish) {
      // What it says of the body stays here: a password may be in it
      return JSON.missingNode();
    }
  }

  /** What is given back to whoever sent it, and so is kept short and simple. */
  private static JsonNode name(JsonNode sent) {
    return sent.isValueNode() && sent.asText().length() <= LONGEST_NAME
        ? sent
        : JsonNodeFactory.instance.nullNode();
  }
}
