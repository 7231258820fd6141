package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.source.mirror.MirrorLink;
import dev.ringback.records.source.mirror.MirroredCall;
import dev.ringback.records.source.mirror.MirroredRecords;
import dev.ringback.records.source.mirror.UpstreamId;
import dev.ringback.records.source.ovh.api.Fetching;
import dev.ringback.records.source.ovh.api.OvhLine;
import dev.ringback.records.source.ovh.api.OvhRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sync writes down, within a transaction that holds its lease. */
final class SyncBook {

  private final SyncEntity row;
  private final MirrorLink link;
  private final LineTable lines;
  private final MirroredRecords records;
  private final Instant now;
  private int added;

  SyncBook(SyncEntity row, MirrorLink link, LineTable lines, MirroredRecords records, Instant now) {
    this.row = row;
    this.link = link;
    this.lines = lines;
    this.records = records;
    this.now = now;
  }

  SyncEntity row() {
    return row;
  }

  void keep(List<OvhLine> found) {
    lines.keep(link.id(), found);
    row.haveLines(lines.lines(link.id()).size());
  }

  /**
   * Compares what OVH has of a line with what we have: what is gone there is gone here, and what is
   * back there is back here.
   *
   * @param listed all that OVH has
   * @return those that we have not, the newest first, for numbers grow
   */
  List<Long> compare(OvhLine line, Set<Long> listed) {
    Set<Long> gone = records.goneNumbers(link.id(), line.series());
    Set<Long> known = records.knownNumbers(link.id(), line.series());
    Set<Long> lost = without(without(known, gone), listed);
    Set<Long> back = without(gone, without(gone, listed));
    if (!lost.isEmpty() || !back.isEmpty()) {
      records.bury(link.id(), line.series(), lost, now);
      records.unearth(link.id(), line.series(), back);
      row.haveRecords(records.count(link.id()));
    }
    List<Long> fresh = without(listed, known).stream().sorted(Comparator.reverseOrder()).toList();
    row.listed(fresh.size());
    return fresh;
  }

  void add(OvhLine line, List<OvhRecord> found) {
    records.add(link, found.stream().map(record -> call(line, record)).toList());
    row.fetched(found.size());
    added += found.size();
  }

  /** How many records were added. */
  int added() {
    return added;
  }

  Fetching fetching() {
    return row.fetching();
  }

  void fetchBy(Fetching working) {
    row.fetchBy(working);
  }

  /** OVH has told of all its lines: what is on none of them is gone. */
  void forgetLinesBut(Collection<OvhLine> present) {
    Set<String> series = present.stream().map(OvhLine::series).collect(Collectors.toSet());
    for (OvhLine line : lines.lines(link.id())) {
      if (!series.contains(line.series())) {
        compare(line, Set.of());
        lines.remove(link.id(), line);
      }
    }
    row.haveLines(series.size());
  }

  /** Exact, whatever was counted on the way. */
  void countRecords() {
    row.haveRecords(records.count(link.id()));
  }

  /** A call from or to the line itself, if OVH does not say so. */
  private static MirroredCall call(OvhLine line, OvhRecord record) {
    boolean incoming = line.kind().direction() == Direction.IN;
    Party caller = Party.read(record.caller(), line.party());
    Party called = Party.read(record.called(), line.party());
    return new MirroredCall(
        new UpstreamId(line.series(), record.id()),
        line.party(),
        caller.address().isEmpty() && !incoming ? line.party() : caller,
        called.address().isEmpty() && incoming ? line.party() : called,
        line.kind().direction(),
        record.start(),
        record.duration(),
        record.file().isPresent());
  }

  private static Set<Long> without(Set<Long> numbers, Set<Long> others) {
    Set<Long> rest = new HashSet<>(numbers);
    rest.removeAll(others);
    return rest;
  }
}
