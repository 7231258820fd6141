package dev.ringback.simulator.ovh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ringback.simulator.web.Parameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the objects of a page have to be like.
 *
 * @param field the name of a member
 * @param operator how it is compared
 * @param value with what
 */
record PageFilter(String field, String operator, String value) {

  /** Numbers by their value, all else as text. */
  static final Comparator<JsonNode> ORDER =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? Long.compare(one.asLong(), other.asLong())
              : one.asText().compareTo(other.asText());

  private static final Pattern SYNTAX =
      Pattern.compile("(?<field>[^:]+):(?<operator>eq|ne|in|gt|ge|lt|le)=(?<value>.*)");

  /** Reads {@code field:operator=value}; empty if this is none, which OVH's front overlooks. */
  static Optional<PageFilter> parse(String text) {
    Matcher filter = SYNTAX.matcher(Parameters.unescaped(text));
    return filter.matches()
        ? Optional.of(
            new PageFilter(filter.group("field"), filter.group("operator"), filter.group("value")))
        : Optional.empty();
  }

  boolean fits(JsonNode members) {
    JsonNode member = members.path(field);
    return switch (operator) {
      case "eq" -> member.asText().equals(value);
      case "ne" -> !member.asText().equals(value);
      case "in" -> Arrays.asList(value.split(",")).contains(member.asText());
      case "gt" -> compared(member) > 0;
      case "ge" -> compared(member) >= 0;
      case "lt" -> compared(member) < 0;
      default -> compared(member) <= 0;
    };
  }

  private int compared(JsonNode member) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return ORDER.compare(
        member,
        value.matches("[0-9]{1,18}")
            ? json.numberNode(Long.parseLong(value))
            : json.textNode(value));
  }
}
