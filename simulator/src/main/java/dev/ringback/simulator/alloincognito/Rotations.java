package dev.ringback.simulator.alloincognito;

/**
 * What became of a contract's pairs.
 *
 * @param created how many were handed out for an authorization token
 * @param refreshed how many were handed out for a refresh token
 * @param killed how many ended before their time
 */
public record Rotations(int created, int refreshed, int killed) {

  static final Rotations NONE = new Rotations(0, 0, 0);

  /** How many were handed out, whether or not the answer arrived. */
  public int handedOut() {
    return created + refreshed;
  }

  Rotations oneCreated() {
    return new Rotations(created + 1, refreshed, killed);
  }

  Rotations oneRefreshed() {
    return new Rotations(created, refreshed + 1, killed);
  }

  Rotations oneKilled() {
    return new Rotations(created, refreshed, killed + 1);
  }
}
