package dev.ringback.records.record;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Queries with one condition. */
public final class Queries {

  private Queries() {}

  /** From or to one of these; or, if that is so, from and to none of them. */
  public static RecordQuery parties(boolean excluding, Party... parties) {
    return new RecordQuery(
        Set.of(parties),
        excluding,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Begun at one moment or later, and before the other. */
  public static RecordQuery begun(Instant from, Instant until) {
    return new RecordQuery(
        Set.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(until),
        Optional.empty());
  }
}
