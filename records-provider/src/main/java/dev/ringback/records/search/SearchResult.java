package dev.ringback.records.search;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Position;
import dev.ringback.records.source.SourceFailure;
import java.util.List;
import java.util.Optional;

/** What came of a search. */
public sealed interface SearchResult {

  /**
   * Records, the newest first.
   *
   * @param next after which position there are more; empty if these were the last
   */
  record Page(List<CallRecord> records, Optional<Position> next) implements SearchResult {

    /** Keeps a copy. */
    public Page {
      records = List.copyOf(records);
    }
  }

  /**
   * A source does not answer: a page without its records would pass for all there is.
   *
   * @param source its name
   */
  record Unavailable(String source, SourceFailure failure) implements SearchResult {}
}
