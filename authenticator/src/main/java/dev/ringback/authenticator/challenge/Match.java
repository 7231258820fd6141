package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.CallTime;
import dev.ringback.authenticator.gateway.Caller;
import dev.ringback.telephony.PhoneNumber;
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
  /** The call was made before the challenge was opened, or may have been: an older one's. */
  TOO_EARLY,
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
    if (report.made().filter(made -> isEarly(made, challenge)).isPresent()) {
      return TOO_EARLY;
    }
    return of(challenge.caller(), report.caller());
  }

  /**
   * On a line that had no attempt for a while the call counts if it can have been made in time. On
   * one that had, it counts if it cannot have been made for the attempt before.
   */
  private static boolean isEarly(CallTime made, Challenge challenge) {
    Instant decisive = challenge.lineUsedBefore() ? made.earliest() : made.latest();
    return decisive.isBefore(challenge.opened());
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
