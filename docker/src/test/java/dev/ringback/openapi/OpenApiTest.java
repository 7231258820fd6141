package dev.ringback.openapi;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says what the code says. */
class OpenApiTest {

  private static final ApiDocument DOCUMENT = ApiDocument.read();

  static List<ResourceMethod> methods() {
    return Resources.methods();
  }

  /** Examples stand beside the schemas that they are examples of. */
  static Stream<JsonNode> described() {
    return DOCUMENT.root().findParents("example").stream();
  }

  @Test
  void everyMethodIsDescribedAndNothingElse() {
    assertThat(DOCUMENT.operations())
        .extracting(Operation::endpoint)
        .containsExactlyInAnyOrderElementsOf(
            methods().stream().map(ResourceMethod::endpoint).toList());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aMethodTakesTheParametersThatAreDescribed(ResourceMethod method) {
    assertThat(described(method).parameters()).isEqualTo(method.parameters());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aMethodReadsWhatIsDescribed(ResourceMethod method) {
    Set<String> described = Operation.names(described(method).requests()).collect(toSet());

    assertThat(described.isEmpty()).isEqualTo(method.consumes().isEmpty());
    assertThat(described).containsAll(definite(method.consumes()));
    if (!method.consumes().contains("*/*")) {
      assertThat(method.consumes()).containsAll(described);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aMethodWritesWhatIsDescribed(ResourceMethod method) {
    assertThat(described(method).answers()).containsAll(method.produces());
    assertThat(method.produces()).containsAll(described(method).successes());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(DOCUMENT.brokenReferences()).isEmpty();
  }

  @Test
  void operationsHaveNamesOfTheirOwn() {
    assertThat(DOCUMENT.operations())
        .extracting(Operation::id)
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("described")
  void examplesFitTheirSchemas(JsonNode described) {
    assertThat(DOCUMENT.contradictions(described.path("schema"), described.path("example")))
        .isEmpty();
  }

  private static Operation described(ResourceMethod method) {
    return DOCUMENT.operation(method.endpoint());
  }

  private static Set<String> definite(Set<String> mediaTypes) {
    return mediaTypes.stream().filter(type -> !type.contains("*")).collect(toSet());
  }
}
