package dev.ringback.authenticator.defender;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How strict a realm is with hosts: its attributes {@code ringback.defender.…}. A realm file may
 * hold anything; what is no whole number counts as not set.
 *
 * @param failures how many failures within the window block a host, at most {@value
 *     #MOST_FAILURES}; 0 if none do
 * @param window how long a failure counts, at most an hour: for so long the store holds it
 * @param block how long a block lasts
 */
record GuardSettings(int failures, Duration window, Duration block) {

  static final int MOST_FAILURES = 1000;

  private static final String PREFIX = "ringback.defender.";
  private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

  /**
   * The settings of a realm.
   *
   * @param attributes the realm's attributes by name, {@code null} where there is none
   */
  static GuardSettings of(UnaryOperator<String> attributes) {
    int failures = number(attributes, "failures", 10);
    int window = number(attributes, "windowSeconds", 300);
    int block = number(attributes, "blockSeconds", 900);
    return new GuardSettings(
        Math.min(failures, MOST_FAILURES),
        Duration.ofSeconds(Math.min(Math.max(window, 1), LONGEST_WINDOW.toSeconds())),
        Duration.ofSeconds(Math.max(block, 1)));
  }

  boolean areOff() {
    return failures == 0;
  }

  private static int number(UnaryOperator<String> attributes, String name, int standard) {
    return Optional.ofNullable(attributes.apply(PREFIX + name))
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .orElse(standard);
  }
}
