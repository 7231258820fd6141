package dev.ringback.authenticator.gateway;

import java.time.Duration;

/** What comes of asking a gateway for a number to call. */
public sealed interface Allocation {

  /**
   * A number to call.
   *
   * @param lifetime for how long the gateway keeps the number for this caller
   */
  record Allocated(Line line, Duration lifetime) implements Allocation {}

  /** No number: the gateway is unreachable, refuses, or speaks rubbish. */
  record Unavailable(GatewayFailure failure) implements Allocation {}
}
