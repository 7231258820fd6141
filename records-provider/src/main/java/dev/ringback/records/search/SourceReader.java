package dev.ringback.records.search;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.SourceFailure;
import dev.ringback.records.source.SourcePage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Reads the records of one source, a page at a time, and only as far as they are wanted. */
final class SourceReader {

  private final RecordSource source;
  private final RecordQuery query;
  private final Visibility visible;
  private final int pageSize;
  private final Deque<CallRecord> page = new ArrayDeque<>();

  private Optional<Position> after;
  private boolean ended;

  SourceReader(
      RecordSource source,
      RecordQuery query,
      Visibility visible,
      Optional<Position> after,
      int pageSize) {
    this.source = source;
    this.query = query;
    this.visible = visible;
    this.after = after;
    this.pageSize = pageSize;
  }

  String name() {
    return source.name();
  }

  /**
   * Sees to it that the next record is at hand, if there is one.
   *
   * @return why not, if the source does not answer
   */
  Optional<SourceFailure> advance() {
    if (!page.isEmpty() || ended) {
      return Optional.empty();
    }
    SourcePage answer = source.page(query, visible, after, pageSize);
    if (answer instanceof SourcePage.Unavailable unavailable) {
      return Optional.of(unavailable.failure());
    }
    page.addAll(((SourcePage.Found) answer).records());
    ended = page.size() < pageSize;
    after = Optional.ofNullable(page.peekLast()).map(CallRecord::position);
    return Optional.empty();
  }

  /** The next record, if one is at hand. */
  Optional<CallRecord> peek() {
    return Optional.ofNullable(page.peek());
  }

  /** Steps over the next record. */
  void skip() {
    page.remove();
  }
}
