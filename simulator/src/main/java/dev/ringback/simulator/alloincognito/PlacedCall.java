package dev.ringback.simulator.alloincognito;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A call as the switches are told of it.
 *
 * @param recorded true unless given
 * @param isRead whether a voice message was heard; no voice message unless given
 */
record PlacedCall(
    Instant start,
    Duration duration,
    String from,
    String to,
    int direction,
    Boolean recorded,
    Boolean isRead) {

  PlacedCall {
    requireNonNull(start, "start");
    requireNonNull(duration, "duration");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    Call.checkDirection(direction);
    recorded = Objects.requireNonNullElse(recorded, true);
  }

  Call withId(String callId) {
    Call call = Call.recorded(callId, start, duration, from, to, direction);
    Call message = isRead == null ? call : call.withMessage(isRead);
    return recorded ? message : message.unrecorded();
  }
}
