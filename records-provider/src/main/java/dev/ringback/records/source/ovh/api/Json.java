package dev.ringback.records.source.ovh.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Bodies of answers. */
final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /** What an answer without a body holds. */
  static JsonNode nothing() {
    return NullNode.getInstance();
  }

  /** Empty for what is not JSON; an answer without a body is {@code null}. */
  static Optional<JsonNode> read(byte[] body) {
    try {
      JsonNode json = MAPPER.readTree(body);
      return Optional.of(json.isMissingNode() ? nothing() : json);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** An array all of whose elements can be read; empty for anything else. */
  static <T> Optional<List<T>> list(JsonNode json, Function<JsonNode, Optional<T>> element) {
    if (!json.isArray()) {
      return Optional.empty();
    }
    List<T> all = new ArrayList<>(json.size());
    for (JsonNode node : json) {
      Optional<T> read = element.apply(node);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      all.add(read.get());
    }
    return Optional.of(all);
  }

  static Optional<String> text(JsonNode json) {
    return Optional.of(json)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }

  static Optional<Long> number(JsonNode json) {
    return Optional.of(json).filter(JsonNode::canConvertToLong).map(JsonNode::longValue);
  }
}
