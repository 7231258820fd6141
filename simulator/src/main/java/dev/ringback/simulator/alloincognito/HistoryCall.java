package dev.ringback.simulator.alloincognito;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import java.util.Comparator;
import java.util.List;

/** {@code getcallhistory}. */
final class HistoryCall {

  private static final Comparator<Call> OLDEST_FIRST =
      Comparator.comparing(Call::start).thenComparing(Call::callId);

  private HistoryCall() {}

  record Result(@JsonUnwrapped Heading heading, List<RowDocument> rowset) {}

  static Reply answer(Contract contract, Request request) {
    try {
      HistoryQuery query = HistoryQuery.of(Members.of(request));
      Behaviour behaviour = contract.behaviour();
      List<Call> found = found(contract, query, behaviour);
      Heading heading = Heading.of("getcallhistory", contract);
      return contract.answered(heading, () -> told(heading, found, behaviour));
    } catch (JsonProcessingException malformed) {
      return Envelope.refused(400, malformed.getOriginalMessage());
    } catch (BadMemberException malformed) {
      return Envelope.refused(400, malformed.getMessage());
    }
  }

  private static List<Call> found(Contract contract, HistoryQuery query, Behaviour behaviour) {
    WallClock clock = behaviour.wallClock();
    List<Call> all =
        contract.calls().filter(call -> query.matches(call, clock)).sorted(OLDEST_FIRST).toList();
    int most = behaviour.mostRows();
    return most == 0 || all.size() <= most ? all : all.subList(all.size() - most, all.size());
  }

  private static Reply told(Heading heading, List<Call> calls, Behaviour behaviour) {
    List<RowDocument> rows = calls.stream().map(call -> RowDocument.of(call, behaviour)).toList();
    return Reply.json(200, Envelope.of(new Result(heading, rows)));
  }
}
