package dev.ringback.authenticator.gateway;

import java.time.Duration;
import java.util.List;

/** What comes of asking a gateway for a number to call. */
public sealed interface Allocation {

  /**
   * A number to call.
   *
   * @param lines one, or several of which the first that is free is to be taken
   * @param lifetime for how long the gateway keeps the number for this caller
   */
  record Allocated(List<Line> lines, Duration lifetime) implements Allocation {

    /** One number, and no other in its place. */
    public Allocated(Line line, Duration lifetime) {
      this(List.of(line), lifetime);
    }
  }

  /** No number: the gateway is unreachable, refuses, or speaks rubbish. */
  record Unavailable(GatewayFailure failure) implements Allocation {}
}
