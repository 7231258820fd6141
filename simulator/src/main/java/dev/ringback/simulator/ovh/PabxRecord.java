package dev.ringback.simulator.ovh;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A call that a service keeps, named as OVH names it ({@code telephony.OvhPabxRecord}).
 *
 * @param id unique within an application
 * @param agent who took the call; empty if the service has no agents
 * @param callStart when it began
 * @param duration how long it lasted, and its recording; whole seconds
 * @param callerIdName empty if the caller gave no name
 * @param callerIdNumber as OVH writes numbers, such as {@code 0033972101010}; anything else for a
 *     caller who withholds it
 * @param destinationNumber the same for who was called; may be empty
 * @param recorded whether there is a recording
 */
public record PabxRecord(
    long id,
    String agent,
    Instant callStart,
    Duration duration,
    String callerIdName,
    String callerIdNumber,
    String destinationNumber,
    boolean recorded) {

  public PabxRecord {
    requireNonNull(agent, "agent");
    requireNonNull(callStart, "callStart");
    requireNonNull(duration, "duration");
    requireNonNull(callerIdName, "callerIdName");
    requireNonNull(callerIdNumber, "callerIdNumber");
    requireNonNull(destinationNumber, "destinationNumber");
  }

  /** A recorded call between two numbers, without names. */
  public static PabxRecord of(
      long id, Instant callStart, Duration duration, String from, String to) {
    return new PabxRecord(id, "", callStart, duration, "", from, to, true);
  }

  /** The same call, taken by an agent. */
  public PabxRecord takenBy(String who) {
    return new PabxRecord(
        id, who, callStart, duration, callerIdName, callerIdNumber, destinationNumber, recorded);
  }

  /** The same call by a caller who gave a name. */
  public PabxRecord named(String caller) {
    return new PabxRecord(
        id, agent, callStart, duration, caller, callerIdNumber, destinationNumber, recorded);
  }

  /** The same call without a recording. */
  public PabxRecord unrecorded() {
    return new PabxRecord(
        id, agent, callStart, duration, callerIdName, callerIdNumber, destinationNumber, false);
  }

  /** Whether a text is an id as it stands in a path. */
  static boolean isId(String text) {
    return text.matches("[0-9]{1,18}");
  }

  Instant callEnd() {
    return callStart.plus(duration);
  }
}
