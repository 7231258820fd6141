package dev.ringback.simulator.web;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads points in time, durations and time zones. */
final class TimeText<T> extends FromStringDeserializer<T> {

  private static final long serialVersionUID = 1;

  private final transient Function<String, T> parser;
  private final String expected;

  TimeText(Class<T> type, Function<String, T> parser, String expected) {
    super(type);
    this.parser = parser;
    this.expected = expected;
  }

  @Override
  protected T _deserialize(String value, DeserializationContext context) throws IOException {
    try {
      return parser.apply(value);
    } catch (DateTimeException other) {
      throw context.weirdStringException(value, _valueClass, "not " + expected);
    }
  }
}
