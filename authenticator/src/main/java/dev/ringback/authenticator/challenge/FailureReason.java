package dev.ringback.authenticator.challenge;

/** Why a call ended an attempt without verifying it. */
public enum FailureReason {
  /** The number was called from another phone. */
  WRONG_CALLER,
  /** The caller's number was withheld. */
  NUMBER_HIDDEN,
  /** The network vouches less for the caller's number than the gateway demands. */
  ATTESTATION_TOO_LOW
}
