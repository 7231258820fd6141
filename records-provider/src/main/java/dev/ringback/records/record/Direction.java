package dev.ringback.records.record;

/** Which way a call went, seen from the line that it belongs to. */
public enum Direction {
  /** Somebody called the line. */
  IN,
  /** The line called somebody. */
  OUT
}
