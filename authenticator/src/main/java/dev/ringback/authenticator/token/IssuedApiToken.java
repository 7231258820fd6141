package dev.ringback.authenticator.token;

/**
 * A token that has just been issued.
 *
 * @param value the secret, to be shown once: {@code rbk_} and 49 characters
 * @param token everything else
 */
public record IssuedApiToken(String value, ApiToken token) {

  /** Without the value: a secret never slips into a message by accident. */
  @Override
  public String toString() {
    return token.toString();
  }
}
