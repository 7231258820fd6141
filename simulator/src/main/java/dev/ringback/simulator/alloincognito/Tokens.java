package dev.ringback.simulator.alloincognito;

import java.time.Instant;
import java.util.Optional;

/** The tokens of a contract: one for authorization, and one pair at most. Thread-safe. */
final class Tokens {

  private final int contract;
  private String authorization;
  private Optional<Pair> pair = Optional.empty();
  private Rotations rotations = Rotations.NONE;

  Tokens(int contract, String authorization) {
    this.contract = contract;
    this.authorization = authorization;
  }

  /** A new pair for the authorization token; empty if the token is another one. */
  synchronized Optional<Pair> create(String token, Instant now) {
    if (!token.equals(authorization)) {
      return Optional.empty();
    }
    rotations = rotations.oneCreated();
    return rotated(now);
  }

  /** A new pair for a refresh token; empty if it is not the one that is good now. */
  synchronized Optional<Pair> refresh(String token, Instant now) {
    boolean good =
        pair.filter(current -> current.isRefreshGood(now))
            .filter(current -> current.refresh().equals(token))
            .isPresent();
    if (!good) {
      return Optional.empty();
    }
    rotations = rotations.oneRefreshed();
    return rotated(now);
  }

  /** Whether this is the access token that is good now. */
  synchronized boolean admit(String token, Instant now) {
    return current(now).filter(good -> good.access().equals(token)).isPresent();
  }

  /** The pair whose access token is good. */
  synchronized Optional<Pair> current(Instant now) {
    return pair.filter(last -> last.isAccessGood(now));
  }

  synchronized String authorization() {
    return authorization;
  }

  /** A new authorization token; nothing else is good from now on. */
  synchronized String renewAuthorization(Instant now) {
    end(now);
    // The document tells of no end, and the form wants one.
    authorization = Jwt.of("authorization", contract, Instant.ofEpochSecond(Integer.MAX_VALUE));
    return authorization;
  }

  synchronized Rotations rotations() {
    return rotations;
  }

  private Optional<Pair> rotated(Instant now) {
    end(now);
    pair = Optional.of(Pair.of(contract, now));
    return pair;
  }

  private void end(Instant now) {
    if (pair.filter(last -> last.isRefreshGood(now)).isPresent()) {
      rotations = rotations.oneKilled();
    }
    pair = Optional.empty();
  }
}
