package dev.ringback.themes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the jar brings, by file name. */
final class ThemeFiles {

  private ThemeFiles() {}

  /** The texts of the files in a folder of {@code theme-resources}, sorted by file name. */
  static Map<String, String> in(String folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(root().resolve("theme-resources").resolve(folder))) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> texts.put(file.getFileName().toString(), text(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  /** The text of one file, by its path in the jar. */
  static String at(String path) {
    return text(root().resolve(path));
  }

  static boolean exists(String path) {
    return Files.exists(root().resolve(path));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path root() {
    try {
      return Path.of(ThemeFiles.class.getResource("/theme-resources").toURI()).getParent();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
