package dev.ringback.simulator.alloincognito;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A call that a contract keeps.
 *
 * @param callId unique within a contract
 * @param start when it began; told in whole seconds
 * @param from E.164, or whatever else the network said of the caller
 * @param to the same for who was called
 * @param direction as the document has it, {@link #OUT} or {@link #IN}
 * @param duration how long it lasted, and its recording; told in whole seconds
 * @param recordFileId a UUID that names the recording; empty if there is none
 * @param isRead whether a voice message was heard; empty if the call left none
 */
public record Call(
    String callId,
    Instant start,
    String from,
    String to,
    int direction,
    Duration duration,
    Optional<String> recordFileId,
    Optional<Boolean> isRead) {

  /** From a line of the contract. */
  public static final int OUT = 1;

  /** To a line of the contract. */
  public static final int IN = 2;

  /**
   * @throws IllegalArgumentException if the call goes in no direction
   */
  public Call {
    requireNonNull(callId, "callId");
    requireNonNull(start, "start");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(duration, "duration");
    requireNonNull(recordFileId, "recordFileId");
    requireNonNull(isRead, "isRead");
    checkDirection(direction);
  }

  /**
   * A recorded call, no voice message.
   *
   * @param number any; the same one has the same ids every time
   */
  public static Call of(
      long number, Instant start, Duration duration, String from, String to, int direction) {
    String callId = uuid("call " + number).toString().replace("-", "").toUpperCase(Locale.ROOT);
    return recorded(callId, start, duration, from, to, direction);
  }

  /** A call whose recording has the same id every time. */
  static Call recorded(
      String callId, Instant start, Duration duration, String from, String to, int direction) {
    Optional<String> recordFileId = Optional.of(uuid("recording " + callId).toString());
    return new Call(callId, start, from, to, direction, duration, recordFileId, Optional.empty());
  }

  /** The same call without a recording. */
  public Call unrecorded() {
    return new Call(callId, start, from, to, direction, duration, Optional.empty(), isRead);
  }

  /** The same call as a voice message. */
  public Call withMessage(boolean heard) {
    return new Call(callId, start, from, to, direction, duration, recordFileId, Optional.of(heard));
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static void checkDirection(int direction) {
    if (direction != OUT && direction != IN) {
      throw new IllegalArgumentException("direction must be 1 (out) or 2 (in)");
    }
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }
}
