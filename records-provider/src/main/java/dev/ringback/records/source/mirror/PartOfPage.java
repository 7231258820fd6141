package dev.ringback.records.source.mirror;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of one part of a search, without those that only their readings tell to be hidden: of
 * these the database knows nothing, so that rows are read on until the page is full.
 */
final class PartOfPage {

  /** Rows read at a time after the first ones, which most often are enough. */
  private static final int MORE = 1_000;

  /** Rows that are read in vain; of 50,000 the reading takes about a second. */
  private static final int MOST_HIDDEN = 50_000;

  /** Reads rows of the part in the order of records. */
  @FunctionalInterface
  interface Rows {
    List<CallRecord> read(Optional<Position> after, int most);
  }

  private final Rows rows;
  private final Visibility visible;

  PartOfPage(Rows rows, Visibility visible) {
    this.rows = rows;
    this.visible = visible;
  }

  /**
   * Reads so many records, or all there are.
   *
   * @return empty if there are too many hidden ones between them
   */
  Optional<List<CallRecord>> read(Optional<Position> after, int limit) {
    List<CallRecord> found = new ArrayList<>();
    Optional<Position> begin = after;
    int hidden = 0;
    for (int most = limit; hidden <= MOST_HIDDEN; most = Math.max(limit, MORE)) {
      List<CallRecord> read = rows.read(begin, most);
      List<CallRecord> shown = read.stream().filter(record -> !visible.hides(record)).toList();
      found.addAll(shown);
      hidden += read.size() - shown.size();
      if (read.size() < most || found.size() >= limit) {
        return Optional.of(found);
      }
      begin = Optional.of(read.get(read.size() - 1).position());
    }
    return Optional.empty();
  }
}
