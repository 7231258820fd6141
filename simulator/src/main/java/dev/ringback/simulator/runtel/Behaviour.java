package dev.ringback.simulator.runtel;

import static java.util.Objects.requireNonNull;

import dev.ringback.simulator.web.Outage;
import java.time.Duration;

/**
 * How a platform behaves.
 *
 * @param delay how long every answer is held back
 * @param outage what is wrong with every answer
 * @param failures how many failed logins a host has before it is blocked; 0 for any number. All
 *     requests to a simulator are of one host, the one it runs on
 * @param block how long it is blocked
 */
public record Behaviour(Duration delay, Outage outage, int failures, Duration block) {

  /**
   * @throws IllegalArgumentException if a time or the number is negative
   */
  public Behaviour {
    requireNonNull(outage, "outage");
    if (requireNonNull(delay, "delay").isNegative()
        || requireNonNull(block, "block").isNegative()
        || failures < 0) {
      throw new IllegalArgumentException("delay, failures and block must not be negative");
    }
  }

  /** As the document says, which knows of blocks and not of their numbers: none here. */
  public static Behaviour asDocumented() {
    return new Behaviour(Duration.ZERO, Outage.NONE, 0, Duration.ofMinutes(15));
  }

  public Behaviour withDelay(Duration pause) {
    return new Behaviour(pause, outage, failures, block);
  }

  public Behaviour withOutage(Outage trouble) {
    return new Behaviour(delay, trouble, failures, block);
  }

  public Behaviour withFailures(int most) {
    return new Behaviour(delay, outage, most, block);
  }
}
