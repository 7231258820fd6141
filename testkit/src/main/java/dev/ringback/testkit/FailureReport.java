package dev.ringback.testkit;

import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.server.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is left of a failed test for a person to look at. */
record FailureReport(Path folder, String test) {

  static FailureReport of(ExtensionContext context) {
    String test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
    return new FailureReport(
        Path.of("target", "failures"), test.replaceAll("[^A-Za-z0-9.-]+", "_"));
  }

  void showWindows(Browser browser) {
    List<Window> windows = browser.windows();
    for (int number = 1; number <= windows.size(); number++) {
      windows.get(number - 1).saveScreenshot(file("-window-" + number + ".png"));
    }
  }

  void quoteLog(KeycloakServer keycloak) {
    try {
      Files.writeString(file("-" + keycloak.name() + ".log"), keycloak.logTail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String suffix) {
    try {
      return Files.createDirectories(folder).resolve(test + suffix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
