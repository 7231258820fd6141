package dev.ringback.records.source.mirror;

import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import java.time.Duration;
import java.time.Instant;

/**
 * A call as a vendor tells of it, before it has a name of ours.
 *
 * @param id what the vendor calls it
 * @param line the line that it belongs to
 * @param from who called
 * @param to who was called
 * @param direction which way it went, seen from the line
 * @param start when it began
 * @param duration how long it took
 * @param recorded whether there is a recording
 */
public record MirroredCall(
    UpstreamId id,
    Party line,
    Party from,
    Party to,
    Direction direction,
    Instant start,
    Duration duration,
    boolean recorded) {}
