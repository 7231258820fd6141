package dev.ringback.simulator.alloincognito;

import dev.ringback.simulator.demo.OfficeCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The calls of a small firm with two lines, for a demo: the same ones every time, but for the days
 * that they were made on. Every second one was recorded; of the calls to a line, every fourth one
 * left a voice message.
 */
final class DemoCalls {

  private static final int CALLS = 100;
  private static final long SEED = 30;

  /** With the days to the Friday before, these make 30. */
  private static final int DAYS = 27;

  private static final List<String> LINES = List.of("+74951234567", "+74951234568");
  private static final List<String> USERS = List.of("+79243555100", "+79161234567");

  /** Numbers that Great Britain and France keep for films. */
  private static final List<String> STRANGERS =
      List.of("+447700900123", "+442079460456", "+33199001234", "+33639980123", "+33261912345");

  private final OfficeCalls office;

  private DemoCalls(ZoneId zone) {
    this.office = new OfficeCalls(SEED, zone);
  }

  /** Gives a contract the calls of the 30 days before this time. */
  static void give(Contract contract, Instant now) {
    ZoneId zone = contract.behaviour().zone();
    DemoCalls calls = new DemoCalls(zone);
    long number = 1;
    for (Instant start : calls.office.starts(CALLS, now.atZone(zone).toLocalDate(), DAYS)) {
      contract.keep(calls.call(number, start));
      number++;
    }
  }

  private Call call(long number, Instant start) {
    String line = office.any(LINES);
    String other = office.any(office.oneIn(3) ? USERS : STRANGERS);
    Duration duration = office.duration();
    Call call =
        office.oneIn(2)
            ? Call.of(number, start, duration, line, other, Call.OUT)
            : incoming(Call.of(number, start, duration, other, line, Call.IN));
    return number % 2 == 0 ? call : call.unrecorded();
  }

  private Call incoming(Call call) {
    return office.oneIn(4) ? call.withMessage(office.oneIn(2)) : call;
  }
}
