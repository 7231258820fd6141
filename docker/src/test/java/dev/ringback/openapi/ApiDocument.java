package dev.ringback.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@code docs/openapi.yaml}. To clients its schemas are open (they pass over what they do not
 * know); here they are closed, so that what it does not describe is found.
 */
final class ApiDocument {

  private static final Path FILE = Path.of("..", "docs", "openapi.yaml");

  private static final Set<String> METHODS =
      Set.of("get", "head", "put", "post", "delete", "options");

  private final SchemaRegistry schemas =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode root;

  private ApiDocument(JsonNode root) {
    this.root = root;
    root.findParents("properties")
        .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
  }

  static ApiDocument read() {
    try {
      return new ApiDocument(new YAMLMapper().readTree(Files.readString(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode root() {
    return root;
  }

  List<Operation> operations() {
    return root.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(member -> operation(member.getKey(), path.getKey())))
        .toList();
  }

  Operation operation(Endpoint endpoint) {
    return operation(endpoint.key(), endpoint.path());
  }

  /** The object that is meant, here or elsewhere in the document. */
  JsonNode resolve(JsonNode object) {
    JsonNode reference = object.path("$ref");
    return reference.isMissingNode() ? object : root.at(reference.asText().substring(1));
  }

  Stream<JsonNode> resolveAll(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(this::resolve);
  }

  /** The security schemes that the requirements name. */
  Stream<JsonNode> securitySchemes(JsonNode requirements) {
    return StreamSupport.stream(requirements.spliterator(), false)
        .map(JsonNode::fieldNames)
        .flatMap(ApiDocument::stream)
        .map(name -> root.path("components").path("securitySchemes").path(name));
  }

  /** What the value has that its schema does not allow, or lacks. */
  List<Error> contradictions(JsonNode schema, JsonNode value) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", root.path("components"));
    return schemas.getSchema(whole).validate(value);
  }

  /** Where the references lead that lead nowhere. */
  Set<String> brokenReferences() {
    return root.findValuesAsText("$ref").stream()
        .filter(reference -> root.at(reference.substring(1)).isMissingNode())
        .collect(Collectors.toSet());
  }

  private Operation operation(String method, String path) {
    return new Operation(this, method, path, root.path("paths").path(path));
  }

  private static Stream<String> stream(Iterator<String> names) {
    Iterable<String> iterable = () -> names;
    return StreamSupport.stream(iterable.spliterator(), false);
  }
}
