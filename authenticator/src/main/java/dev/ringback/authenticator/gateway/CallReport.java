package dev.ringback.authenticator.gateway;

import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;

/**
 * One call, as a gateway vouches for it. Whatever a vendor says and however it says it becomes one
 * of these before anybody decides what it means.
 *
 * @param line the number that was called, under the gateway's reference
 * @param caller who called
 * @param age how long ago the call was made when the gateway spoke of it; never negative
 */
public record CallReport(Line line, Caller caller, Duration age) {

  /** A call of just now from a phone that showed its number. */
  public CallReport(Line line, PhoneNumber caller) {
    this(line, new Caller.Shown(caller), Duration.ZERO);
  }
}
