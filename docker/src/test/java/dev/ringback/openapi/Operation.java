package dev.ringback.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation as the document describes it.
 *
 * @param method such as {@code get}
 * @param item what the document says of the path
 */
record Operation(ApiDocument document, String method, String path, JsonNode item) {

  Endpoint endpoint() {
    return new Endpoint(method.toUpperCase(Locale.ROOT), path);
  }

  String id() {
    return description().path("operationId").asText();
  }

  /** Those of the path, of the method and of how its caller is known; cookies are Keycloak's. */
  Set<Parameter> parameters() {
    return Stream.of(
            document.resolveAll(item.path("parameters")),
            document.resolveAll(description().path("parameters")),
            document.securitySchemes(description().path("security")))
        .flatMap(described -> described)
        .filter(described -> described.has("in"))
        .map(described -> new Parameter(text(described, "in"), text(described, "name")))
        .filter(parameter -> !parameter.in().equals("cookie"))
        .collect(Collectors.toSet());
  }

  /** Media types of the request's body by their names. */
  JsonNode requests() {
    return document.resolve(description().path("requestBody")).path("content");
  }

  /** The body that the document gives for an example; missing if it gives none. */
  JsonNode example() {
    return requests().isEmpty()
        ? requests()
        : requests().path(requests().fieldNames().next()).path("example");
  }

  /** By what its caller is known, such as {@code records}; the first of several. */
  Optional<String> securityScheme() {
    return StreamSupport.stream(description().path("security").spliterator(), false)
        .filter(requirement -> !requirement.isEmpty())
        .map(requirement -> requirement.fieldNames().next())
        .findFirst();
  }

  /** Media types of answers. */
  Set<String> answers() {
    return description().path("responses").properties().stream()
        .flatMap(response -> names(document.resolve(response.getValue()).path("content")))
        .collect(Collectors.toSet());
  }

  /** Media types of answers when all went well. */
  Set<String> successes() {
    return description().path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .flatMap(response -> names(document.resolve(response.getValue()).path("content")))
        .collect(Collectors.toSet());
  }

  /** What answers of this status are like; missing if there are none. */
  JsonNode answer(int status) {
    return document.resolve(description().path("responses").path(Integer.toString(status)));
  }

  static Stream<String> names(JsonNode content) {
    return content.properties().stream().map(member -> member.getKey());
  }

  @Override
  public String toString() {
    return endpoint().toString();
  }

  private JsonNode description() {
    return item.path(method);
  }

  private static String text(JsonNode object, String field) {
    return object.path(field).asText();
  }
}
