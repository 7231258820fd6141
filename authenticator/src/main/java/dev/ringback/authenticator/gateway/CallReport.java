package dev.ringback.authenticator.gateway;

import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;

/**
 * One call, as a gateway vouches for it. Whatever a vendor says and however it says it becomes one
 * of these before anybody decides what it means.
 *
 * @param line the number that was called, under the gateway's reference
 * @param caller who called
 * @param made when; empty if the gateway's reference says that the call is of this attempt
 * @param id by which the telephone system knows the call in all its reports; empty if it has none
 */
public record CallReport(Line line, Caller caller, Optional<CallTime> made, Optional<String> id) {

  /** A call of this attempt, from a phone that showed its number. */
  public CallReport(Line line, PhoneNumber caller) {
    this(line, new Caller.Shown(caller), Optional.empty(), Optional.empty());
  }
}
