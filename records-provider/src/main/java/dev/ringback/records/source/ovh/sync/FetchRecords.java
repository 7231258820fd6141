package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.Fetching;
import dev.ringback.records.source.ovh.api.OvhApi;
import dev.ringback.records.source.ovh.api.OvhFailure;
import dev.ringback.records.source.ovh.api.OvhLine;
import dev.ringback.records.source.ovh.api.OvhRecord;
import dev.ringback.records.source.ovh.api.OvhReply;
import dev.ringback.records.source.ovh.api.OvhReply.Failed;
import dev.ringback.records.source.ovh.api.OvhReply.Said;
import java.util.List;
import java.util.Optional;

/**
 * What do the next of these records say? As many as one request may ask for; the rest is another
 * errand, so that all lines get their newest records first.
 *
 * @param numbers of records that we have not, the newest first
 * @param from how many of them have been asked for
 * @param fetching how to ask
 */
record FetchRecords(OvhLine line, List<Long> numbers, int from, Fetching fetching)
    implements Errand {

  @Override
  public OvhReply<Finding> run(OvhApi api, ConsumerKey key) {
    List<Long> wanted = numbers.subList(from, end());
    OvhReply<List<OvhRecord>> reply = api.records(line, wanted, fetching, key);
    if (reply instanceof Failed<List<OvhRecord>> failed && isAboutTheWay(failed.failure())) {
      return new Said<>(book -> otherwise());
    }
    return reply.as(records -> Optional.of(book -> write(book, records)));
  }

  @Override
  public SyncPhase phase() {
    return SyncPhase.FETCHING;
  }

  private List<Errand> write(SyncBook book, List<OvhRecord> records) {
    book.add(line, records);
    book.fetchBy(fetching);
    return rest();
  }

  /** Not as OVH's documents describe it: either it does not know this way, or it has no record. */
  private static boolean isAboutTheWay(OvhFailure failure) {
    return failure.kind() == OvhFailure.Kind.ABSENT || failure.kind() == OvhFailure.Kind.UNEXPECTED;
  }

  /** A record that can be fetched in no way is listed again at the next sync, or is not. */
  private List<Errand> otherwise() {
    return fetching == Fetching.SINGLE
        ? rest()
        : List.of(new FetchRecords(line, numbers, from, fetching.nextBest()));
  }

  private List<Errand> rest() {
    return end() == numbers.size()
        ? List.of()
        : List.of(new FetchRecords(line, numbers, end(), fetching));
  }

  private int end() {
    return Math.min(from + fetching.most(), numbers.size());
  }
}
