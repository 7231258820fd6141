package dev.ringback.testkit.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A script for Node.js that reads one JSON object and prints another. */
public final class NodeProgram {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path script;

  private NodeProgram(Path script) {
    this.script = script;
  }

  /**
   * Fetches the packages that the {@code package-lock.json} beside the script names, and no others.
   *
   * @throws AssertionError if npm cannot
   */
  public static NodeProgram install(Path script) {
    NodeProgram program = new NodeProgram(script);
    program.run("", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    return program;
  }

  /**
   * Runs to its end.
   *
   * @param input what it reads; secrets go this way, as command lines are for everybody to see
   * @throws AssertionError if it fails or prints no JSON
   */
  public JsonNode run(Map<String, String> input) {
    try {
      return JSON.readTree(
          run(JSON.writeValueAsString(input), "node", "--no-warnings", script.toString()));
    } catch (IOException e) {
      throw new AssertionError(script.getFileName() + " prints no JSON", e);
    }
  }

  private String run(String input, String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(script.getParent().toFile())
              .redirectErrorStream(true)
              .start();
      try (OutputStream stream = process.getOutputStream()) {
        stream.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + command[0] + " was at work", e);
    }
  }
}
