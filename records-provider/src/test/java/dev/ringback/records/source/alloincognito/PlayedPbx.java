package dev.ringback.records.source.alloincognito;

import dev.ringback.records.record.Party;
import dev.ringback.records.record.WallClock;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.AlloReply;
import dev.ringback.records.source.alloincognito.api.Call;
import dev.ringback.records.source.alloincognito.api.HistoryQuestion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A PBX that answers as the document says: by its clock on the wall, in no particular order. */
final class PlayedPbx {

  static final Party LINE = new Party("+74951234567");
  static final Party CALLER = new Party("+79161234567");

  final List<HistoryQuestion> asked = new ArrayList<>();

  private final List<Call> calls = new ArrayList<>();
  private final WallClock clock;
  private final int most;

  /**
   * @param most calls in an answer; more are longer than anybody reads
   */
  PlayedPbx(ZoneId zone, int most) {
    this.clock = new WallClock(zone);
    this.most = most;
  }

  /** A call to the line. */
  void ring(Instant start) {
    calls.add(
        new Call(
            "call-" + calls.size(),
            clock.write(start),
            "79161234567",
            "74951234567",
            Call.IN,
            42,
            null));
  }

  Contract contract() {
    return new Contract(
        new CallReader("office", new RecordId("component"), clock, Set.of(LINE)), this::answer);
  }

  private AlloReply<List<Call>> answer(HistoryQuestion question) {
    asked.add(question);
    List<Call> within =
        calls.stream()
            .filter(call -> call.startTime().compareTo(question.periodStart()) >= 0)
            .filter(call -> call.startTime().compareTo(question.periodEnd()) <= 0)
            .toList();
    return within.size() > most
        ? AlloReply.failed(Kind.TOO_LONG, "too long")
        : new AlloReply.Said<>(within);
  }
}
