package dev.ringback.authenticator.renumbering;

import java.util.Optional;

/**
 * The users whom one request is about.
 *
 * @param after the id of the last user of the request before; empty for the first request
 * @param size how many users at most
 * @param dryRun whether nothing is to be changed
 */
record NumberPage(String after, int size, boolean dryRun) {

  private static final int LARGEST = 1000;

  /** The page; empty if a parameter is malformed. */
  static Optional<NumberPage> read(String after, String max, String dryRun) {
    boolean isRead =
        max.matches("[1-9][0-9]{0,3}")
            && Integer.parseInt(max) <= LARGEST
            && (dryRun.equals("true") || dryRun.equals("false"));
    return isRead
        ? Optional.of(new NumberPage(after, Integer.parseInt(max), Boolean.parseBoolean(dryRun)))
        : Optional.empty();
  }
}
