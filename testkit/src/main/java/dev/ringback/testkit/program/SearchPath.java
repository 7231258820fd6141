package dev.ringback.testkit.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this machine keeps its programs. */
public final class SearchPath {

  /** For administrators; other people's path lacks it. */
  private static final String FOR_ADMINISTRATORS = "/usr/sbin";

  private SearchPath() {}

  /** The program of this name that a shell would run. */
  public static Optional<Path> find(String program) {
    String path =
        System.getenv().getOrDefault("PATH", "") + File.pathSeparator + FOR_ADMINISTRATORS;
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
