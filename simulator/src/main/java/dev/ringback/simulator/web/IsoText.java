package dev.ringback.simulator.web;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** Reads what ISO 8601 writes as text. */
final class IsoText<T> extends FromStringDeserializer<T> {

  private static final long serialVersionUID = 1;

  private final transient Function<String, T> parser;
  private final String example;

  IsoText(Class<T> type, Function<String, T> parser, String example) {
    super(type);
    this.parser = parser;
    this.example = example;
  }

  @Override
  protected T _deserialize(String value, DeserializationContext context) throws IOException {
    try {
      return parser.apply(value);
    } catch (DateTimeParseException notIso) {
      throw context.weirdStringException(value, _valueClass, "not ISO 8601, such as " + example);
    }
  }
}
