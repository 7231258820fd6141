package dev.ringback.simulator.alloincognito;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.Request;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The members of a request's body, of which {@code null} and what is empty count as missing. */
record Members(JsonNode body) {

  /**
   * Those of the body, or of the query if there is none.
   *
   * @throws JsonProcessingException if the body is no JSON object
   */
  static Members of(Request request) throws JsonProcessingException {
    return new Members(
        request.body().isBlank()
            ? Json.tree(request.query())
            : Json.read(request.body(), ObjectNode.class));
  }

  /** The texts of a list, or of a text with commas. */
  Stream<String> list(String name) {
    JsonNode member = body.path(name);
    Stream<JsonNode> parts =
        member.isArray() ? StreamSupport.stream(member.spliterator(), false) : Stream.of(member);
    return parts
        .flatMap(part -> text(name, part).stream())
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip);
  }

  /**
   * A whole number.
   *
   * @param greatest what it may be at most
   * @throws BadMemberException if it is none from 0 to there
   */
  Optional<Integer> number(String name, int greatest) {
    Optional<String> text = text(name, body.path(name));
    Optional<Integer> number =
        text.filter(digits -> digits.matches("[0-9]{1,9}"))
            .map(Integer::valueOf)
            .filter(value -> value <= greatest);
    if (text.isPresent() && number.isEmpty()) {
      throw new BadMemberException(name, "a whole number from 0 to " + greatest);
    }
    return number;
  }

  /**
   * A date.
   *
   * @throws BadMemberException if it is none
   */
  Optional<LocalDateTime> date(String name) {
    try {
      return text(name, body.path(name)).map(WallClock::read);
    } catch (DateTimeException malformed) {
      throw new BadMemberException(name, "a date, such as 2026-11-22 16:00:00");
    }
  }

  private static Optional<String> text(String name, JsonNode member) {
    if (member.isContainerNode()) {
      throw new BadMemberException(name, "a single value");
    }
    return Optional.of(member.asText("").strip()).filter(text -> !text.isEmpty());
  }
}
