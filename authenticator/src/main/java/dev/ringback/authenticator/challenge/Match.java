package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.Caller;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a call means for a challenge. */
public enum Match {
  /** The right phone called the right number under the right reference, in time. */
  VERIFIED,
  /** The line of this challenge was called from another phone. */
  WRONG_CALLER,
  /** The line of this challenge was called by somebody who withholds the number. */
  NUMBER_HIDDEN,
  /** The right phone called, as far as anybody knows: the network vouches too little for it. */
  ATTESTATION_TOO_LOW,
  /** Another line was called: the call says nothing about this challenge. */
  ANOTHER_LINE,
  /** The call was made before the challenge was opened: somebody else's, or an older one's. */
  TOO_EARLY,
  /** The call came when the time was up. */
  TOO_LATE;

  /** Telephone systems write whole seconds, rounded either way. */
  private static final Duration ROUNDING = Duration.ofSeconds(2);

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
    if (now.minus(report.age()).plus(ROUNDING).isBefore(challenge.opened())) {
      return TOO_EARLY;
    }
    return of(challenge.caller(), report.caller());
  }

  private static Match of(PhoneNumber expected, Caller caller) {
    Optional<PhoneNumber> shown = caller.shownNumber();
    if (shown.isEmpty()) {
      return NUMBER_HIDDEN;
    }
    if (!shown.get().equals(expected)) {
      return WRONG_CALLER;
    }
    return caller instanceof Caller.Unattested ? ATTESTATION_TOO_LOW : VERIFIED;
  }
}
