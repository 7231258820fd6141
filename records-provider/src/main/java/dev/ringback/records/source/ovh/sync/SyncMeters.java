package dev.ringback.records.source.ovh.sync;

import dev.ringback.authenticator.KeycloakClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;

/** Counts what one run of a sync mirrors, and times it. */
final class SyncMeters {

  /** Counter: call records that were mirrored, by {@code realm} and {@code source} (its name). */
  static final String MIRRORED = "ringback.records.mirrored";

  /**
   * Timer: syncs of links that ended, by {@code realm}, {@code source} and {@code outcome}: {@code
   * finished}, {@code failed}, {@code broken}.
   */
  static final String SYNCS = "ringback.records.syncs";

  private final MeterRegistry registry;
  private final Tags tags;
  private final Instant begun = KeycloakClock.CLOCK.instant();

  /**
   * @param realm its name
   * @param source the component's name
   */
  SyncMeters(MeterRegistry registry, String realm, String source) {
    this.registry = registry;
    this.tags = Tags.of("realm", realm, "source", source);
  }

  void mirrored(int records) {
    registry.counter(MIRRORED, tags).increment(records);
  }

  void ended(SyncEnd end) {
    registry
        .timer(SYNCS, tags.and("outcome", outcome(end)))
        .record(Duration.between(begun, KeycloakClock.CLOCK.instant()));
  }

  private static String outcome(SyncEnd end) {
    if (end instanceof SyncEnd.Finished) {
      return "finished";
    }
    return end instanceof SyncEnd.Failed ? "failed" : "broken";
  }
}
