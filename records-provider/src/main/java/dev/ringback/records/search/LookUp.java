package dev.ringback.records.search;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.SourceFailure;

/** What came of looking for one record. */
public sealed interface LookUp {

  /**
   * There it is.
   *
   * @param source that knows of it, and has its recording
   */
  record Found(CallRecord record, RecordSource source) implements LookUp {}

  /** It could have been seen until the telephone system removed it, not long ago. */
  record Gone() implements LookUp {}

  /** There is none that may be seen. */
  record None() implements LookUp {}

  /**
   * A source that may have it does not answer.
   *
   * @param source its name
   */
  record Unavailable(String source, SourceFailure failure) implements LookUp {}
}
