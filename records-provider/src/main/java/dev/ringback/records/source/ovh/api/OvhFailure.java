package dev.ringback.records.source.ovh.api;

import java.time.Duration;
import java.util.Optional;

/**
 * Why OVH did not answer what it was asked.
 *
 * @param kind what a program decides by
 * @param explanation plain words for people: ours, never OVH's
 * @param pause how long OVH asks to be left alone, if it does
 */
public record OvhFailure(Kind kind, String explanation, Optional<Duration> pause) {

  /** What went wrong. */
  public enum Kind {
    /** There is no such thing, or no more. */
    ABSENT,
    /** The customer's consent does not hold any more. */
    KEY_REFUSED,
    /** The application itself is refused, whoever's consent it has. */
    APPLICATION_REFUSED,
    /** The consent does not cover what was asked. */
    NOT_GRANTED,
    /** There were too many requests, to OVH or at this server. */
    BUSY,
    /** OVH is down, or out of reach. */
    UNAVAILABLE,
    /** OVH answers otherwise than its documents say. */
    UNEXPECTED
  }

  static OvhFailure of(Kind kind, String explanation) {
    return new OvhFailure(kind, explanation, Optional.empty());
  }
}
