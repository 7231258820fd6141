package dev.ringback.records.search;

import static java.util.Comparator.comparing;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.SourceFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Searches all sources of a realm as if they were one. */
public final class RecordSearch {

  private final List<RecordSource> sources;

  /** The sources are asked in this order, where the order of records leaves a choice. */
  public RecordSearch(List<RecordSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * Reads the next records, the newest first, each once.
   *
   * @param after where the last page ended; empty for the first page
   * @param limit how many at most, one or more
   */
  public SearchResult page(
      RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    // One more than is wanted tells whether there is more
    List<SourceReader> readers =
        sources.stream()
            .map(source -> new SourceReader(source, query, visible, after, limit + 1))
            .toList();
    List<CallRecord> records = new ArrayList<>();
    while (records.size() <= limit) {
      for (SourceReader reader : readers) {
        Optional<SourceFailure> failure = reader.advance();
        if (failure.isPresent()) {
          return new SearchResult.Unavailable(reader.name(), failure.get());
        }
      }
      Optional<CallRecord> next = takeFirst(readers);
      if (next.isEmpty()) {
        return new SearchResult.Page(records, Optional.empty());
      }
      if (!repeats(records, next.get())) {
        records.add(next.get());
      }
    }
    List<CallRecord> wanted = records.subList(0, limit);
    return new SearchResult.Page(wanted, Optional.of(wanted.get(limit - 1).position()));
  }

  /** Looks for one record; where one source has it, nobody minds that another does not answer. */
  public LookUp find(String id, Visibility visible) {
    LookUp outcome = new LookUp.None();
    for (RecordSource source : sources) {
      FoundRecord answer = source.find(id, visible);
      if (answer instanceof FoundRecord.Found found) {
        return new LookUp.Found(found.record(), source);
      }
      if (answer instanceof FoundRecord.Unavailable unavailable) {
        outcome = new LookUp.Unavailable(source.name(), unavailable.failure());
      } else if (answer instanceof FoundRecord.Gone && outcome instanceof LookUp.None) {
        outcome = new LookUp.Gone();
      }
    }
    return outcome;
  }

  private static Optional<CallRecord> takeFirst(List<SourceReader> readers) {
    Optional<SourceReader> first =
        readers.stream()
            .filter(reader -> reader.peek().isPresent())
            .min(comparing(reader -> reader.peek().orElseThrow().position()));
    Optional<CallRecord> record = first.flatMap(SourceReader::peek);
    first.ifPresent(SourceReader::skip);
    return record;
  }

  /** Two of one id are next to each other in the order. */
  private static boolean repeats(List<CallRecord> records, CallRecord next) {
    return !records.isEmpty() && records.get(records.size() - 1).id().equals(next.id());
  }
}
