package dev.ringback.simulator;

/** What becomes of a call. Nobody ever picks up. */
public enum Answer {
  /** Busy tone, and whoever waited for this call was told. */
  REJECTED_AND_REPORTED,
  /** Busy tone; the number is a vendor's, but nobody waits there for this caller. */
  REJECTED_NOBODY_WAITS,
  /** Not in service: no number at all, or no vendor's. */
  NO_SUCH_NUMBER
}
