package dev.ringback.authenticator.challenge;

import java.util.Locale;

/**
 * A call that came for a challenge and does not verify it. Anybody can make one, so that it ends
 * nothing: the challenge waits on, and its page says what was seen. The first one that applies is
 * told, the one that most likely was the person's own call first.
 */
public enum UnprovenCall {
  /** The network vouches less for the caller's number than the gateway demands. */
  ATTESTATION_TOO_LOW,
  /** The call was made before the number was shown, or may have been. */
  CALL_TOO_EARLY,
  /** The caller's number was withheld. */
  NUMBER_HIDDEN,
  /** The number was called from another phone. */
  WRONG_CALLER;

  /** The word that the waiting page reads, such as {@code number_hidden}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
