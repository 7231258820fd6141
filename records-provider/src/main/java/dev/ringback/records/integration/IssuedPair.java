package dev.ringback.records.integration;

/**
 * A pair that has just been issued.
 *
 * @param accessToken the secret, to be shown once; as is the other
 * @param pair everything else
 */
public record IssuedPair(String accessToken, String refreshToken, Pair pair) {

  /** Without the values: a secret never slips into a message by accident. */
  @Override
  public String toString() {
    return "pair " + pair.id();
  }
}
