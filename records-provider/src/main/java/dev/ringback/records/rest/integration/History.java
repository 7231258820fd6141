package dev.ringback.records.rest.integration;

import static java.util.stream.Collectors.toSet;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.WallClock;
import dev.ringback.records.rest.SeenRecords;
import dev.ringback.records.rest.SourceTrouble;
import dev.ringback.records.search.SearchResult;
import dev.ringback.records.search.SearchResult.Page;
import dev.ringback.records.search.SearchResult.Unavailable;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers {@code getcallhistory}: all calls of a period, the newest first, in one piece. */
record History(SeenRecords records) {

  /**
   * Document 001 has no pages, and an answer that is silently short would pass for all there is.
   */
  private static final int MOST_ROWS = 10_000;

  private static final int PAGE = 1_000;

  Response answer(HistoryRequest request, Call call) {
    List<RowDocument> rows = new ArrayList<>();
    Optional<Position> next = Optional.empty();
    RecordQuery query = request.query();
    boolean isMore = request.canFindAny();
    while (isMore) {
      SearchResult seen = records.page(query, next, PAGE);
      if (seen instanceof Unavailable unavailable) {
        return trouble(unavailable);
      }
      Page page = (Page) seen;
      SearchResult heard = records.audible(page, query, next);
      if (heard instanceof Unavailable unavailable) {
        return trouble(unavailable);
      }
      rows.addAll(rows(page, (Page) heard, call.clock()));
      next = page.next();
      isMore = next.isPresent();
      if (isMore && rows.size() >= MOST_ROWS) {
        return Envelope.ERRORS
            .answer(
                Status.BAD_REQUEST,
                "There are more than " + MOST_ROWS + " calls: ask for a shorter period.")
            .build();
      }
    }
    return Envelope.answer(Status.OK, Envelope.of(HistoryDocument.of(call, rows))).build();
  }

  private static List<RowDocument> rows(Page page, Page heard, WallClock clock) {
    Set<String> audible =
        heard.records().stream().filter(CallRecord::recorded).map(CallRecord::id).collect(toSet());
    return page.records().stream()
        .map(record -> RowDocument.of(record, audible.contains(record.id()), clock))
        .toList();
  }

  private static Response trouble(Unavailable unavailable) {
    return SourceTrouble.of(unavailable.source(), unavailable.failure(), Envelope.ERRORS);
  }
}
