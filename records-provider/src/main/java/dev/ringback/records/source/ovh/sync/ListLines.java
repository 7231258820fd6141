package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.LineKind;
import dev.ringback.records.source.ovh.api.OvhApi;
import dev.ringback.records.source.ovh.api.OvhLine;
import dev.ringback.records.source.ovh.api.OvhReply;
import java.util.List;
import java.util.Optional;

/** Which lines of a kind are on this billing account? */
record ListLines(String account, LineKind kind) implements Errand {

  @Override
  public OvhReply<Finding> run(OvhApi api, ConsumerKey key) {
    return api.lines(account, kind, key).as(lines -> Optional.of(book -> write(book, lines)));
  }

  private static List<Errand> write(SyncBook book, List<OvhLine> lines) {
    book.keep(lines);
    return lines.stream().<Errand>map(ListRecords::new).toList();
  }
}
