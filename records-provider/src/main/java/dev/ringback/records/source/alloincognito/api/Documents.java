package dev.ringback.records.source.alloincognito.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** JSON as this vendor writes and reads it. */
final class Documents {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Documents() {}

  /** Empty for what is none of this kind. */
  static <T> Optional<T> read(byte[] body, Class<T> kind) {
    try {
      return Optional.ofNullable(MAPPER.readValue(body, kind));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static byte[] write(HistoryQuestion question) {
    try {
      return MAPPER.writeValueAsBytes(question);
    } catch (JsonProcessingException neverOfOurOwn) {
      throw new IllegalStateException(neverOfOurOwn);
    }
  }
}
