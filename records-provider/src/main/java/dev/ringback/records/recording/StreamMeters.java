package dev.ringback.records.recording;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** Counts the recordings that a node sends, and those that it had no place for. */
public final class StreamMeters {

  /** Gauge: recordings that are open on this node now. */
  static final String OPEN = "ringback.recordings.open";

  /** Counter: requests for recordings that were refused because too many were open. */
  static final String REFUSED = "ringback.recordings.refused";

  /**
   * Counter: recordings that were sent, by {@code outcome}: {@code complete}, or {@code broken} if
   * the source broke off or the listener went away.
   */
  static final String SENT = "ringback.recordings.sent";

  private final MeterRegistry registry;

  public StreamMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void watch(Supplier<Number> open) {
    Gauge.builder(OPEN, open).strongReference(true).register(registry);
  }

  void refused() {
    registry.counter(REFUSED).increment();
  }

  void sent(boolean complete) {
    registry.counter(SENT, "outcome", complete ? "complete" : "broken").increment();
  }
}
