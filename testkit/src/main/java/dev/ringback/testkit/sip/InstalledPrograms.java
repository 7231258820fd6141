package dev.ringback.testkit.sip;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of the telephone network, where Linux distributions put them. */
final class InstalledPrograms {

  static final String DEBIAN_PACKAGES =
      "kamailio kamailio-python3-modules kamailio-secsipid-modules sip-tester";

  private static final Path LIBRARIES = Path.of("/usr/lib");
  private static final int DEPTH_OF_MODULES = 4;

  private InstalledPrograms() {}

  static Path kamailio() {
    return program("kamailio").orElseThrow(() -> new IllegalStateException("no kamailio"));
  }

  static Path sipp() {
    return program("sipp").orElseThrow(() -> new IllegalStateException("no sipp"));
  }

  /** What a person would have to install, in words. */
  static List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (program("sipp").isEmpty()) {
      missing.add("sipp");
    }
    if (program("kamailio").isEmpty()) {
      missing.add("kamailio");
    } else {
      Stream.of("app_python3", "secsipid_proc")
          .filter(module -> !hasModule(module))
          .map(module -> "Kamailio's module " + module)
          .forEach(missing::add);
    }
    return missing;
  }

  /** On the path, or where the programs of administrators are, which other people's path lacks. */
  private static Optional<Path> program(String name) {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean hasModule(String name) {
    PathMatcher module =
        FileSystems.getDefault().getPathMatcher("glob:/usr/lib/**kamailio/modules/" + name + ".so");
    try (Stream<Path> found =
        Files.find(LIBRARIES, DEPTH_OF_MODULES, (file, attributes) -> module.matches(file))) {
      return found.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
