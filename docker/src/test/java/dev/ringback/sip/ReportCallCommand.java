package dev.ringback.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command by which another PBX reports a call, run to its end.
 *
 * @param exitCode 0 when Keycloak has the report
 * @param said all that it printed
 */
record ReportCallCommand(int exitCode, String said) {

  static ReportCallCommand run(Map<String, String> settings, String... arguments) {
    Path script = Path.of(System.getProperty("ringback.kamailio"), "ringback", "report_call.py");
    List<String> command = new ArrayList<>(List.of("python3", "-B", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ReportCallCommand(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a call was reported", e);
    }
  }
}
