package dev.ringback.authenticator.challenge;

import java.util.Locale;

/** The life of a challenge. Everything but {@link #WAITING} is final. */
public enum ChallengeState {
  /** The number is shown; the call has not come. */
  WAITING,
  /** The right phone called the right number in time. */
  VERIFIED,
  /** Nobody called in time. */
  EXPIRED,
  /** The person asked for something else. */
  CANCELLED;

  /** The word that the waiting page reads, such as {@code waiting}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
