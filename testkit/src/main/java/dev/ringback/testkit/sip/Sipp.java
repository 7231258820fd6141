package dev.ringback.testkit.sip;

import dev.ringback.testkit.file.TemporaryFolder;
import dev.ringback.testkit.server.LoopbackPort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SIPp, which plays a telephone call as a scenario has it. */
final class Sipp {

  private static final String LOOPBACK = "127.0.0.1";

  private final InetSocketAddress server;

  Sipp(InetSocketAddress server) {
    this.server = server;
  }

  /**
   * Plays a scenario once, to its end.
   *
   * @param scenario name of a resource beside this class
   * @param words what the scenario has in square brackets
   * @throws AssertionError if the server answered otherwise than the scenario expects
   */
  void play(String scenario, Map<String, String> words) {
    try (TemporaryFolder folder = TemporaryFolder.create("sipp")) {
      Path file = folder.path().resolve(scenario);
      try (InputStream resource = Sipp.class.getResourceAsStream(scenario)) {
        Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
      }
      Process process =
          new ProcessBuilder(command(file, words))
              .directory(folder.path().toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError("SIPp did not see the answers of " + scenario + ":\n" + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while SIPp was calling", e);
    }
  }

  private List<String> command(Path scenario, Map<String, String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                InstalledPrograms.sipp().toString(),
                LOOPBACK + ":" + server.getPort(),
                "-sf",
                scenario.toString(),
                "-m", // calls
                "1",
                "-timeout",
                "32s", // RFC 3261, timer B
                "-timeout_error",
                "-nostdin",
                "-p", // two that call at once would share its usual port, and lose answers
                Integer.toString(LoopbackPort.anyFree()),
                // It would listen on every interface with its media and its remote control
                "-i",
                LOOPBACK,
                "-mi",
                LOOPBACK,
                "-ci",
                LOOPBACK));
    words.forEach((word, value) -> command.addAll(List.of("-key", word, value)));
    return command;
  }
}
