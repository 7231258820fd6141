package dev.ringback.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build tells by system properties about the server to be started. */
final class BuildProperties {

  private BuildProperties() {}

  static Path distribution() {
    String home = System.getProperty("ringback.keycloak");
    if (home == null) {
      throw new IllegalStateException(
          "System property ringback.keycloak is not set: it names an unpacked Keycloak, and"
              + " ./mvnw verify sets it.");
    }
    return Path.of(home);
  }

  static List<Path> providers() {
    return files("ringback.providers", ".jar");
  }

  static List<Path> realms() {
    return files("ringback.realms", ".json");
  }

  /** Arguments that switch on the features which the build names, if it names any. */
  static List<String> features() {
    String features = System.getProperty("ringback.features", "");
    return features.isEmpty() ? List.of() : List.of("--features=" + features);
  }

  private static List<Path> files(String property, String suffix) {
    String folder = System.getProperty(property);
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(property + " is no folder that can be read", e);
    }
  }
}
