package dev.ringback.records.source;

import dev.ringback.records.record.CallRecord;
import java.util.List;

/** What a source answers to a query. */
public sealed interface SourcePage {

  /**
   * Records in their order; fewer than were asked for only if there are no more.
   *
   * @param records two of one id, one after the other, are the same record seen through two links
   */
  record Found(List<CallRecord> records) implements SourcePage {

    /** Keeps a copy. */
    public Found {
      records = List.copyOf(records);
    }
  }

  /** The source does not answer now: nobody can say what is missing. */
  record Unavailable(SourceFailure failure) implements SourcePage {}
}
