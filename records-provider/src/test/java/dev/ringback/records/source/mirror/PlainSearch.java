package dev.ringback.records.source.mirror;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be found in {@link FilledMirrors}, without a database. */
final class PlainSearch {

  private final List<MirroredCall> calls;

  PlainSearch(List<MirroredCall> calls) {
    this.calls = calls;
  }

  /** The ids of the records, the newest first. */
  List<String> find(RecordQuery query, Visibility visible) {
    return calls.stream()
        .filter(call -> isVisible(call, visible) && isWanted(call, query))
        .map(PlainSearch::record)
        .sorted((one, two) -> one.position().compareTo(two.position()))
        .map(CallRecord::id)
        .toList();
  }

  private static boolean isVisible(MirroredCall call, Visibility visible) {
    int nth = (int) call.id().number();
    boolean own =
        (visible.linksOf().equals("anna") && nth < 200)
            || (visible.linksOf().equals("boris") && nth >= 100);
    Set<Party> hidden =
        visible.hidden().numbers().stream().map(Party::of).collect(Collectors.toSet());
    return (visible.everyLine() || own || visible.lines().contains(call.line()))
        && !hidden.contains(call.from())
        && !hidden.contains(call.to());
  }

  private static boolean isWanted(MirroredCall call, RecordQuery query) {
    boolean named = query.parties().contains(call.from()) || query.parties().contains(call.to());
    return (query.parties().isEmpty() || named != query.excluding())
        && query.shortest().map(least -> call.duration().compareTo(least) >= 0).orElse(true)
        && query.longest().map(most -> call.duration().compareTo(most) <= 0).orElse(true)
        && query.direction().map(call.direction()::equals).orElse(true)
        && query.from().map(from -> !call.start().isBefore(from)).orElse(true)
        && query.until().map(until -> call.start().isBefore(until)).orElse(true)
        && query.recorded().map(recorded -> recorded == call.recorded()).orElse(true);
  }

  static CallRecord record(MirroredCall call) {
    return new CallRecordEntity(FilledMirrors.ANNAS, call).record("telephony");
  }
}
