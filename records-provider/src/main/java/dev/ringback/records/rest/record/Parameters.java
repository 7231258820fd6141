package dev.ringback.records.rest.record;

import dev.ringback.records.rest.BadParameterException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The parameters of a query string, taken at their word. */
final class Parameters {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_-]{1,20}");

  private final MultivaluedMap<String, String> values;

  Parameters(MultivaluedMap<String, String> values) {
    this.values = values;
  }

  /**
   * Turns away what would be passed over otherwise.
   *
   * @throws BadParameterException if there is such a thing
   */
  void expect(Set<String> known) {
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              // What could be anything is not repeated
              String written = NAME.matcher(name).matches() ? name : "that";
              throw new BadParameterException("There is no parameter " + written + ".");
            });
  }

  /** The values of a parameter that may be repeated. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The value of a parameter.
   *
   * @param reader empty for what is malformed
   * @param expected what it must be, in the middle of a sentence
   * @throws BadParameterException if it is malformed or repeated
   */
  <T> Optional<T> one(String name, Function<String, Optional<T>> reader, String expected) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw new BadParameterException(name + " must not be repeated.");
    }
    return all.stream().findFirst().map(text -> read(name, text, reader, expected));
  }

  static <T> T read(
      String name, String text, Function<String, Optional<T>> reader, String expected) {
    return reader
        .apply(text)
        .orElseThrow(() -> new BadParameterException(name + " must be " + expected + "."));
  }
}
