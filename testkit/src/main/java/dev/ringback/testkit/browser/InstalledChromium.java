package dev.ringback.testkit.browser;

import dev.ringback.testkit.program.SearchPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium on this machine, so that Playwright need not download its own. */
final class InstalledChromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private InstalledChromium() {}

  /**
   * The one that system property or environment variable {@code RINGBACK_CHROMIUM} names, else one
   * on the path.
   */
  static Optional<Path> find() {
    return named().or(InstalledChromium::onPath);
  }

  private static Optional<Path> named() {
    return Stream.of(System.getProperty("RINGBACK_CHROMIUM"), System.getenv("RINGBACK_CHROMIUM"))
        .filter(Objects::nonNull)
        .map(Path::of)
        .findFirst();
  }

  private static Optional<Path> onPath() {
    return NAMES.stream().map(SearchPath::find).flatMap(Optional::stream).findFirst();
  }
}
