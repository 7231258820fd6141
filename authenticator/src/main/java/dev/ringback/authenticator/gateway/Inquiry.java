package dev.ringback.authenticator.gateway;

import java.util.Optional;

/** What comes of asking a gateway whether a line was called. */
public sealed interface Inquiry {

  /** Why the gateway could not say; empty if it could. */
  default Optional<GatewayFailure> failure() {
    return Optional.empty();
  }

  /** It was. */
  record Called(CallReport report) implements Inquiry {}

  /** Nobody has called it yet, or the gateway no longer knows the line. */
  record NotCalled() implements Inquiry {}

  /** The gateway could not say. */
  record Unavailable(GatewayFailure why) implements Inquiry {

    @Override
    public Optional<GatewayFailure> failure() {
      return Optional.of(why);
    }
  }
}
