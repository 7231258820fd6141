package dev.ringback.records.source;

import dev.ringback.records.record.CallRecord;

/** What a source knows of one record. */
public sealed interface FoundRecord {

  /** There it is. */
  record Found(CallRecord record) implements FoundRecord {}

  /** The telephone system has removed it, not long ago, and it could have been seen. */
  record Gone() implements FoundRecord {}

  /** There is none that may be seen. */
  record None() implements FoundRecord {}

  /** The source does not answer now. */
  record Unavailable(SourceFailure failure) implements FoundRecord {}
}
