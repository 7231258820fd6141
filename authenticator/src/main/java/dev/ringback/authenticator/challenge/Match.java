package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import java.time.Instant;

/** What a call means for a challenge. */
public enum Match {
  /** The right phone called the right number under the right reference, in time. */
  VERIFIED,
  /** The line of this challenge was called from another phone. */
  WRONG_CALLER,
  /** Another line was called: the call says nothing about this challenge. */
  ANOTHER_LINE,
  /** The call came when the time was up. */
  TOO_LATE;

  /**
   * Compares dialled number, reference and caller; a caller number alone never matches.
   *
   * @param now when the report was received
   */
  public static Match of(Challenge challenge, CallReport report, Instant now) {
    if (!report.line().equals(challenge.line())) {
      return ANOTHER_LINE;
    }
    if (challenge.isOver(now)) {
      return TOO_LATE;
    }
    return report.caller().equals(challenge.caller()) ? VERIFIED : WRONG_CALLER;
  }
}
