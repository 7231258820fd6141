package dev.ringback.records.source.ovh.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the sync of a link is.
 *
 * @param phase what is being done
 * @param lines how many lines OVH has
 * @param mirrored how many records can be searched
 * @param left how many more OVH has listed
 * @param gone how many OVH has removed and we still remember
 * @param finished when the last sync was complete; empty if none ever was
 * @param due when the next one begins, or this one was to; empty if none will
 * @param problem what is wrong, in words
 */
public record SyncState(
    SyncPhase phase,
    long lines,
    long mirrored,
    long left,
    long gone,
    Optional<Instant> finished,
    Optional<Instant> due,
    Optional<String> problem) {}
