package dev.ringback.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method that answers requests, as its annotations say (Jakarta REST 3.1, section 3).
 *
 * @param parameters its own, and those of the locators that lead to it
 * @param consumes media types that it reads; may be wildcards
 * @param produces media types that it writes
 */
record ResourceMethod(
    Endpoint endpoint, Set<Parameter> parameters, Set<String> consumes, Set<String> produces) {

  /**
   * The methods of a resource, and of the resources that its locators lead to.
   *
   * @param path where the resource is
   * @param parameters that the way to it has taken
   */
  static Stream<ResourceMethod> in(Class<?> resource, String path, Set<Parameter> parameters) {
    return Arrays.stream(resource.getMethods())
        .flatMap(method -> of(resource, method, path, parameters));
  }

  private static Stream<ResourceMethod> of(
      Class<?> resource, Method method, String path, Set<Parameter> before) {
    Optional<String> verb = verb(method);
    Optional<String> below = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
    String there = path + below.map(ResourceMethod::template).orElse("");
    Set<Parameter> parameters =
        Stream.concat(before.stream(), Parameter.of(method)).collect(Collectors.toSet());
    if (verb.isPresent()) {
      Consumes consumes = annotation(Consumes.class, method, resource);
      Produces produces = annotation(Produces.class, method, resource);
      return Stream.of(
          new ResourceMethod(
              new Endpoint(verb.get(), there),
              parameters,
              consumes == null ? Set.of() : Set.of(consumes.value()),
              produces == null ? Set.of() : Set.of(produces.value())));
    }
    return below.isPresent() ? in(method.getReturnType(), there, parameters) : Stream.empty();
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(
            annotation ->
                Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst();
  }

  /** OpenAPI has no regular expressions in its templates. */
  private static String template(String path) {
    return "/" + path.replaceAll("\\{\\s*([\\w-]+)\\s*:[^}]*}", "{$1}");
  }

  private static <A extends Annotation> A annotation(Class<A> type, Method method, Class<?> owner) {
    A own = method.getAnnotation(type);
    return own == null ? owner.getAnnotation(type) : own;
  }

  @Override
  public String toString() {
    return endpoint.toString();
  }
}
