package dev.ringback.simulator;

import java.util.List;

/**
 * What the simulator is started with.
 *
 * @param port 0 for any free one
 */
record CommandLine(int port) {

  private static final int USUAL_PORT = 8099;
  private static final int LAST_PORT = 65_535;
  private static final String USAGE = "usage: java -jar ringback-simulator.jar [--port 0..65535]";

  /**
   * @throws IllegalArgumentException with the usage if anything else was given
   */
  static CommandLine of(String... args) {
    List<String> words = List.of(args);
    if (words.isEmpty()) {
      return new CommandLine(USUAL_PORT);
    }
    if (words.size() != 2 || !words.get(0).equals("--port")) {
      throw new IllegalArgumentException(USAGE);
    }
    return new CommandLine(port(words.get(1)));
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LAST_PORT) {
      throw new IllegalArgumentException(USAGE);
    }
    return Integer.parseInt(text);
  }
}
