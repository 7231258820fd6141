package dev.ringback.simulator.alloincognito;

import java.time.Duration;
import java.time.Instant;

/** An access and a refresh token. */
record Pair(String access, Instant accessEnds, String refresh, Instant refreshEnds) {

  /** 24 hours, says the document. */
  static final Duration ACCESS = Duration.ofHours(24);

  /** 25 hours, says the document. */
  static final Duration REFRESH = Duration.ofHours(25);

  static Pair of(int contract, Instant now) {
    Instant accessEnds = now.plus(ACCESS);
    Instant refreshEnds = now.plus(REFRESH);
    return new Pair(
        Jwt.of("access", contract, accessEnds),
        accessEnds,
        Jwt.of("refresh", contract, refreshEnds),
        refreshEnds);
  }

  boolean isAccessGood(Instant now) {
    return now.isBefore(accessEnds);
  }

  boolean isRefreshGood(Instant now) {
    return now.isBefore(refreshEnds);
  }

  /** Not the tokens. */
  @Override
  public String toString() {
    return "Pair[until " + accessEnds + "]";
  }
}
