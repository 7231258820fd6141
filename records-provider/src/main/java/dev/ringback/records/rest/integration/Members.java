package dev.ringback.records.rest.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.records.record.WallClock;
import dev.ringback.records.rest.BadParameterException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The members of a request's body, read as generously as document 001 is written: what is {@code
 * null} or empty is not there, numbers may be text, and lists may be text with commas.
 */
record Members(JsonNode body) {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

  /** The same in a query string. */
  static Members of(MultivaluedMap<String, String> parameters) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    parameters.forEach(
        (name, values) -> {
          ArrayNode all = JsonNodeFactory.instance.arrayNode();
          values.forEach(all::add);
          body.set(name, all.size() == 1 ? all.get(0) : all);
        });
    return new Members(body);
  }

  /** What a list names, each once. */
  Set<String> list(String name) {
    JsonNode member = body.path(name);
    Stream<JsonNode> parts =
        member.isArray() ? StreamSupport.stream(member.spliterator(), false) : Stream.of(member);
    return parts
        .map(part -> text(name, part))
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A whole number.
   *
   * @throws BadParameterException if it is none from zero on
   */
  Optional<Long> number(String name) {
    return value(name)
        .map(
            text -> {
              if (!WHOLE_NUMBER.matcher(text).matches()) {
                throw new BadParameterException(name + " must be a whole number, or null.");
              }
              return Long.valueOf(text);
            });
  }

  /**
   * One of the whole numbers up to a greatest one.
   *
   * @throws BadParameterException if it is none of them
   */
  Optional<Integer> choice(String name, int greatest) {
    return number(name)
        .map(
            number -> {
              if (number > greatest) {
                throw new BadParameterException(
                    name + " must be a number from 0 to " + greatest + ", or null.");
              }
              return number.intValue();
            });
  }

  /**
   * A time.
   *
   * @throws BadParameterException if it is none
   */
  Optional<LocalDateTime> time(String name) {
    return value(name)
        .map(
            text ->
                WallClock.read(text)
                    .orElseThrow(
                        () ->
                            new BadParameterException(
                                name + " must be a time, such as 2026-11-22 16:00:00.")));
  }

  private Optional<String> value(String name) {
    return Optional.of(text(name, body.path(name)).strip()).filter(text -> !text.isEmpty());
  }

  private static String text(String name, JsonNode member) {
    if (member.isContainerNode()) {
      throw new BadParameterException(name + " must be a single value.");
    }
    return member.isNull() ? "" : member.asText();
  }
}
