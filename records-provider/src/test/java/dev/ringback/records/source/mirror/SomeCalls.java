package dev.ringback.records.source.mirror;

import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Calls as they come by chance, but the same in each run. */
final class SomeCalls {

  /** Before which none of them began. */
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private SomeCalls() {}

  static List<MirroredCall> calls(int count) {
    Random random = new Random(7);
    return IntStream.range(0, count).mapToObj(nth -> call("line/1", nth, random)).toList();
  }

  /** Of few lines and callers, and often at the same second. */
  static MirroredCall call(String series, int nth, Random random) {
    Party line = line(random.nextInt(20));
    Party other = random.nextInt(9) == 0 ? new Party("anonymous") : caller(random.nextInt(9));
    boolean in = random.nextBoolean();
    return new MirroredCall(
        new UpstreamId(series, nth),
        line,
        in ? other : line,
        in ? line : other,
        in ? Direction.IN : Direction.OUT,
        NOON.plusSeconds(random.nextInt(120)),
        Duration.ofSeconds(random.nextInt(120)),
        random.nextBoolean());
  }

  static Party line(int nth) {
    return new Party("+33%09d".formatted(100_000_000 + nth));
  }

  static Party caller(int nth) {
    return new Party("+7%010d".formatted(9_240_000_000L + nth));
  }
}
