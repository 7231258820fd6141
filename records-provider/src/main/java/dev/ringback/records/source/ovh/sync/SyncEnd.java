package dev.ringback.records.source.ovh.sync;

import java.time.Duration;
import java.util.Optional;

/** How a run of a sync ends, if nobody takes over before. */
sealed interface SyncEnd {

  /**
   * OVH has told everything.
   *
   * @param complete whether it has told of all lines
   * @param problem what it has not told, in words
   */
  record Finished(boolean complete, Optional<String> problem) implements SyncEnd {}

  /**
   * OVH cannot be asked now.
   *
   * @param problem why, in words
   * @param pause how long OVH asks to be left alone, if it does
   */
  record Failed(String problem, Optional<Duration> pause) implements SyncEnd {}

  /**
   * The consent does not hold any more.
   *
   * @param problem why, in words
   */
  record Broken(String problem) implements SyncEnd {}
}
