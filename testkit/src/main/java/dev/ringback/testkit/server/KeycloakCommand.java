package dev.ringback.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line and environment that a server is started with. */
record KeycloakCommand(KeycloakOptions options, int httpPort, int managementPort) {

  /**
   * Keycloak would take a share of all the memory there is, and these servers run beside a browser.
   */
  private static final String HEAP = "-Xms128m -Xmx768m";

  List<String> arguments() {
    List<String> arguments = new ArrayList<>(options.mode().command());
    arguments.addAll(options.database().arguments());
    arguments.addAll(
        List.of(
            "--http-host=127.0.0.1",
            "--http-port=" + httpPort,
            "--http-management-host=127.0.0.1",
            "--http-management-port=" + managementPort,
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--log-console-color=false",
            // The simulated vendors speak plain http on the loopback interface
            "--spi-ringback--upstream--private-networks=true"));
    if (!options.realms().isEmpty()) {
      arguments.add("--import-realm");
    }
    arguments.addAll(options.arguments());
    return arguments;
  }

  Map<String, String> environment() {
    return Map.of(
        "KC_BOOTSTRAP_ADMIN_USERNAME",
        Administrator.USERNAME,
        "KC_BOOTSTRAP_ADMIN_PASSWORD",
        Administrator.PASSWORD,
        "JAVA_OPTS_KC_HEAP",
        HEAP,
        "JAVA_OPTS_APPEND",
        String.join(" ", options.javaOptions()));
  }

  KeycloakProcess run(KeycloakHome home, ServerLog log) {
    List<String> command = new ArrayList<>(arguments());
    command.add(0, home.script().toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
    builder.environment().putAll(environment());
    try {
      return new KeycloakProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak's start script cannot be run", e);
    }
  }
}
