package dev.ringback.records.source.alloincognito;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.alloincognito.api.AlloReply;
import dev.ringback.records.source.alloincognito.api.Call;
import dev.ringback.records.source.alloincognito.api.HistoryQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The contract that a source stands for: its lines, and how its calls are asked for and read.
 *
 * @param reader of its calls
 * @param vendor is asked
 */
record Contract(CallReader reader, Function<HistoryQuestion, AlloReply<List<Call>>> vendor) {

  /** Those whose calls somebody may see. */
  Set<Party> lines(Visibility visible) {
    return reader.lines().stream().filter(visible::shows).collect(toUnmodifiableSet());
  }

  /**
   * All calls of these lines from one second to another; perhaps some around them, as a clock on
   * the wall has no words for an hour that it shows twice.
   */
  HistoryQuestion question(Set<Party> lines, Instant first, Instant last) {
    return HistoryQuestion.between(
        lines, reader.clock().onceUntil(first), reader.clock().onceFrom(last));
  }

  AlloReply<List<Call>> ask(HistoryQuestion question) {
    return vendor.apply(question);
  }

  Stream<CallRecord> records(List<Call> calls) {
    return calls.stream().flatMap(call -> reader.read(call).stream());
  }
}
