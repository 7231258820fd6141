package dev.ringback.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The JDK's own tool to ask a running Java for things. */
public record Jcmd(ProcessHandle java) {

  private static final Path TOOL = Path.of(System.getProperty("java.home"), "bin", "jcmd");

  /**
   * What the other Java answers to a command such as {@code GC.class_histogram}.
   *
   * @throws IllegalStateException if it does not
   */
  List<String> ask(String command) {
    ProcessBuilder jcmd =
        new ProcessBuilder(TOOL.toString(), Long.toString(java.pid()), command)
            .redirectErrorStream(true);
    try {
      Process asked = jcmd.start();
      List<String> answer =
          new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      if (asked.waitFor() != 0) {
        throw new IllegalStateException("no answer to " + command + ": " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException("the benchmark needs a JDK for its jcmd", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the server's Java", e);
    }
  }

  /** The server's Java in words, such as {@code OpenJDK 64-Bit Server VM version 17.0.15+6}. */
  public String version() {
    // The first line repeats the process id
    return ask("VM.version").get(1);
  }
}
