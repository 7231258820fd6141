package dev.ringback.testkit.sip;

import dev.ringback.testkit.program.SearchPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the telephone network, where Linux distributions put them. */
final class InstalledPrograms {

  static final String DEBIAN_PACKAGES =
      "kamailio kamailio-python3-modules kamailio-secsipid-modules sip-tester";

  private static final Path LIBRARIES = Path.of("/usr/lib");
  private static final int DEPTH_OF_MODULES = 4;

  private InstalledPrograms() {}

  static Path kamailio() {
    return SearchPath.find("kamailio").orElseThrow(() -> new IllegalStateException("no kamailio"));
  }

  static Path sipp() {
    return SearchPath.find("sipp").orElseThrow(() -> new IllegalStateException("no sipp"));
  }

  /** What a person would have to install, in words. */
  static List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (SearchPath.find("sipp").isEmpty()) {
      missing.add("sipp");
    }
    if (SearchPath.find("kamailio").isEmpty()) {
      missing.add("kamailio");
    } else {
      Stream.of("app_python3", "secsipid_proc")
          .filter(module -> !hasModule(module))
          .map(module -> "Kamailio's module " + module)
          .forEach(missing::add);
    }
    return missing;
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
