package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.OvhApi;
import dev.ringback.records.source.ovh.api.OvhLine;
import dev.ringback.records.source.ovh.api.OvhReply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which records has this line? */
record ListRecords(OvhLine line) implements Errand {

  @Override
  public OvhReply<Finding> run(OvhApi api, ConsumerKey key) {
    return api.numbers(line, key).as(numbers -> Optional.of(book -> write(book, numbers)));
  }

  private List<Errand> write(SyncBook book, Set<Long> numbers) {
    List<Long> fresh = book.compare(line, numbers);
    return fresh.isEmpty() ? List.of() : List.of(new FetchRecords(line, fresh, 0, book.fetching()));
  }
}
