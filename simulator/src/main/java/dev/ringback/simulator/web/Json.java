package dev.ringback.simulator.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON, with points in time and durations as ISO 8601 has them ({@code PT2M}), and time zones. */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(Duration.class, ToStringSerializer.instance)
                  .addSerializer(ZoneId.class, ToStringSerializer.instance)
                  .addDeserializer(
                      Duration.class,
                      new TimeText<>(Duration.class, Duration::parse, "ISO 8601, such as PT2M"))
                  .addDeserializer(
                      Instant.class,
                      new TimeText<>(
                          Instant.class,
                          text -> OffsetDateTime.parse(text).toInstant(),
                          "ISO 8601, such as 2026-11-22T16:00:00Z"))
                  .addDeserializer(
                      ZoneId.class,
                      new TimeText<>(
                          ZoneId.class, ZoneId::of, "a time zone, such as Europe/Moscow")))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}

  /** A value as JSON. */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException notSerialisable) {
      throw new UncheckedIOException(notSerialisable);
    }
  }

  /**
   * Reads JSON as a value.
   *
   * @throws JsonProcessingException if this is no JSON, has a member that the value does not know,
   *     or one that the value refuses
   */
  public static <T> T read(String text, Class<T> type) throws JsonProcessingException {
    return MAPPER.treeToValue(object(text), type);
  }

  /** A value as the tree of its members. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** The members of a JSON object, each as text. */
  public static Map<String, String> members(String text) throws JsonProcessingException {
    Map<String, String> members = new LinkedHashMap<>();
    object(text)
        .properties()
        .forEach(member -> members.put(member.getKey(), member.getValue().asText()));
    return Collections.unmodifiableMap(members);
  }

  /**
   * The value with the members of a JSON object put in the place of its own.
   *
   * @throws JsonProcessingException if this is no JSON object, has a member that the value does not
   *     know, or a member that the value refuses
   */
  public static <T> T changed(T value, Class<T> type, String changes)
      throws JsonProcessingException {
    ObjectNode members = MAPPER.valueToTree(value);
    members.setAll(object(changes));
    return MAPPER.treeToValue(members, type);
  }

  /** A JSON object without one of its members. */
  public static String without(String member, String text) throws JsonProcessingException {
    return object(text).without(member).toString();
  }

  private static ObjectNode object(String text) throws JsonProcessingException {
    if (MAPPER.readTree(text) instanceof ObjectNode object) {
      return object;
    }
    throw MismatchedInputException.from(null, ObjectNode.class, "not a JSON object");
  }
}
