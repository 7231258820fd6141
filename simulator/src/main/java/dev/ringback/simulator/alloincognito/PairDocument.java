package dev.ringback.simulator.alloincognito;

/** A pair as it is handed out, in no envelope. */
record PairDocument(
    String accessToken,
    String accessTokenExpiredIn,
    String refreshToken,
    String refreshTokenExpiredIn) {

  static PairDocument of(Pair pair, WallClock clock) {
    return new PairDocument(
        pair.access(),
        clock.write(pair.accessEnds()),
        pair.refresh(),
        clock.write(pair.refreshEnds()));
  }

  /** Not the tokens. */
  @Override
  public String toString() {
    return "PairDocument[until " + accessTokenExpiredIn + "]";
  }
}
