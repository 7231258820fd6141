package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.Line;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * One attempt to verify one phone number: call this line from that phone before the time is up.
 *
 * @param handle public name, unguessable, and no session id
 * @param binding the step of a login in a browser, the app or the subscriber it belongs to
 * @param gateway component id of the gateway that handed out the line
 * @param line the number to call
 * @param lineUsedBefore whether the same phone was asked to call the number a moment ago, so that
 *     an earlier call may still be reported
 * @param caller the number that must call
 * @param webhookSecret the last part of the address that the gateway may notify
 * @param opened when the number was handed out; an earlier call is somebody else's
 * @param expires when a call comes too late
 */
public record Challenge(
    String handle,
    ChallengeBinding binding,
    String gateway,
    Line line,
    boolean lineUsedBefore,
    PhoneNumber caller,
    String webhookSecret,
    Instant opened,
    Instant expires) {

  /** No call is waited for longer than this, whatever is configured. */
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** The same, on a line that the phone was asked to call a moment ago. */
  Challenge onUsedLine() {
    return new Challenge(
        handle, binding, gateway, line, true, caller, webhookSecret, opened, expires);
  }

  /** How much time is left for the call; never negative. */
  public Duration left(Instant now) {
    return now.isBefore(expires) ? Duration.between(now, expires) : Duration.ZERO;
  }

  /** The time that is left as a page counts it down: whole seconds, the last one included. */
  public long secondsLeft(Instant now) {
    return left(now).plusMillis(999).toSeconds();
  }

  /** Whether a call at this moment comes too late. */
  public boolean isOver(Instant now) {
    return !now.isBefore(expires);
  }
}
