package dev.ringback.openapi;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that a request says outside its body.
 *
 * @param in {@code path}, {@code query} or {@code header}
 */
record Parameter(String in, String name) {

  /** Those that the method takes, and those that it says it reads by itself. */
  static Stream<Parameter> of(Method method) {
    return Stream.concat(
        Arrays.stream(method.getParameterAnnotations())
            .flatMap(Arrays::stream)
            .flatMap(annotation -> of(annotation).stream()),
        Arrays.stream(
                method.getAnnotationsByType(
                    org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class))
            .map(named -> new Parameter(named.in().toString(), named.name())));
  }

  private static Optional<Parameter> of(Annotation annotation) {
    if (annotation instanceof PathParam path) {
      return Optional.of(new Parameter("path", path.value()));
    }
    if (annotation instanceof QueryParam query) {
      return Optional.of(new Parameter("query", query.value()));
    }
    if (annotation instanceof HeaderParam header) {
      return Optional.of(new Parameter("header", header.value()));
    }
    return Optional.empty();
  }
}
