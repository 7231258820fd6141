package dev.ringback.records.rest.integration;

import dev.ringback.records.integration.IssuedPair;
import dev.ringback.records.record.WallClock;

/** A pair as document 001 writes it, outside of the envelope; "expired in" is a date. */
record PairDocument(
    String accessToken,
    String accessTokenExpiredIn,
    String refreshToken,
    String refreshTokenExpiredIn) {

  static PairDocument of(IssuedPair issued, WallClock clock) {
    return new PairDocument(
        issued.accessToken(),
        clock.write(issued.pair().accessExpires()),
        issued.refreshToken(),
        clock.write(issued.pair().refreshExpires()));
  }

  /** Without the values: a secret never slips into a message by accident. */
  @Override
  public String toString() {
    return "a pair until " + accessTokenExpiredIn;
  }
}
