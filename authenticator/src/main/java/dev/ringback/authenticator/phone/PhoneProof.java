package dev.ringback.authenticator.phone;

import dev.ringback.telephony.Attestation;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What proves that a phone is a user's.
 *
 * @param number the phone that it proves, and no other
 * @param provedBy whose word it is
 * @param at when; of a phone that logs in often, to the day
 * @param attestation how far the network vouched for the number of the call; none without a call
 */
public record PhoneProof(
    PhoneNumber number, ProvedBy provedBy, Instant at, Attestation attestation) {

  /** Whose word a proof is. */
  public enum ProvedBy {
    /** The phone has called. */
    CALL,
    /** An administrator, an import or a directory has said so. */
    ADMIN;

    /** As the credential has it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** No proof is written anew for its time alone, until it is as old as this. */
  private static final Duration RENEWAL = Duration.ofDays(1);

  /** The phone has called. */
  public static PhoneProof byCall(PhoneNumber number, Instant at, Attestation attestation) {
    return new PhoneProof(number, ProvedBy.CALL, at, attestation);
  }

  /** Somebody who may say so has said that the phone is the user's. */
  public static PhoneProof byAdmin(PhoneNumber number, Instant at) {
    return new PhoneProof(number, ProvedBy.ADMIN, at, Attestation.NONE);
  }

  /** Whether a later proof of the same number tells nothing that would be worth a write. */
  boolean standsFor(PhoneProof later) {
    return provedBy == later.provedBy
        && attestation == later.attestation
        && later.at.isBefore(at.plus(RENEWAL));
  }
}
