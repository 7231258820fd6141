package dev.ringback.ovh;

import dev.ringback.simulator.ovh.PabxRecord;
import dev.ringback.simulator.ovh.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/** Calls that OVH has records of. */
final class Calls {

  private static final Instant FIRST = Instant.parse("2026-10-01T08:00:00Z");

  private Calls() {}

  /** So many calls of a line, a minute apart, with numbers from this one on. */
  static void keep(Service line, long firstNumber, int calls) {
    LongStream.range(firstNumber, firstNumber + calls)
        .mapToObj(number -> call(number, line.name()))
        .forEach(line::keep);
  }

  private static PabxRecord call(long number, String line) {
    return PabxRecord.of(
        number,
        FIRST.plus(Duration.ofMinutes(number)),
        Duration.ofSeconds(30 + number % 90),
        "0033639980123",
        line);
  }
}
