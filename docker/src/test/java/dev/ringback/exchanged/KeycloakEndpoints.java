package dev.ringback.exchanged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The methods of a Keycloak distribution that answer requests (Jakarta REST), whoever calls. */
final class KeycloakEndpoints {

  private static final String ANNOTATIONS = "jakarta/ws/rs/";

  private KeycloakEndpoints() {}

  /** Such as {@code GET org.keycloak.services.resources.RealmsResource#getWellKnown}. */
  static Set<String> of(Path distribution) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.walk(distribution.resolve("lib/lib"))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    URL[] all = jars.stream().map(KeycloakEndpoints::address).toArray(URL[]::new);
    Set<String> endpoints = new TreeSet<>();
    try (URLClassLoader classes = new URLClassLoader(all, ClassLoader.getPlatformClassLoader())) {
      for (Path jar : jars) {
        if (jar.getFileName().toString().startsWith("org.keycloak.")) {
          for (String name : annotated(jar)) {
            methods(classes.loadClass(name)).forEach(endpoints::add);
          }
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return endpoints;
  }

  private static Stream<String> methods(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .filter(method -> !method.isBridge())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(KeycloakEndpoints::isVerb)
                    .map(verb -> line(verb, method)));
  }

  private static String line(Class<?> verb, Method method) {
    return verb.getSimpleName()
        + " "
        + method.getDeclaringClass().getName()
        + "#"
        + method.getName();
  }

  private static boolean isVerb(Class<? extends Annotation> type) {
    return Arrays.stream(type.getAnnotations())
        .anyMatch(meta -> meta.annotationType().getName().equals("jakarta.ws.rs.HttpMethod"));
  }

  /** Names of the classes that mention Jakarta REST at all: few need be loaded. */
  private static List<String> annotated(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .filter(entry -> entry.getName().endsWith(".class"))
          .filter(
              entry -> {
                try (var bytes = file.getInputStream(entry)) {
                  return new String(bytes.readAllBytes(), ISO_8859_1).contains(ANNOTATIONS);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .map(entry -> entry.getName().replace('/', '.').replaceAll("\\.class$", ""))
          .toList();
    }
  }

  private static URL address(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
