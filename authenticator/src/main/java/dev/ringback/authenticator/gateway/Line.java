package dev.ringback.authenticator.gateway;

import dev.ringback.telephony.PhoneNumber;

/**
 * What a gateway hands out for one attempt.
 *
 * @param dialled the number to call
 * @param reference the gateway's own name for the attempt, such as the vendor's id; empty if it has
 *     none
 */
public record Line(PhoneNumber dialled, String reference) {

  /** A number of a gateway that keeps no book of attempts. */
  public Line(PhoneNumber dialled) {
    this(dialled, "");
  }
}
