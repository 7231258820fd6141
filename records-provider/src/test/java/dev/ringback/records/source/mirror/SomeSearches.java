package dev.ringback.records.source.mirror;

import static dev.ringback.records.source.mirror.SomeCalls.NOON;
import static dev.ringback.records.source.mirror.SomeCalls.caller;
import static dev.ringback.records.source.mirror.SomeCalls.line;

import dev.ringback.records.record.Direction;
import dev.ringback.records.record.HiddenNumbers;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Searches and searchers as they come by chance. */
final class SomeSearches {

  private SomeSearches() {}

  static RecordQuery query(Random random) {
    return new RecordQuery(
        random.nextInt(3) > 0 ? Set.of() : Set.of(caller(random.nextInt(9)), line(2)),
        random.nextInt(3) == 0,
        perhaps(random, Duration.ofSeconds(random.nextInt(60))),
        perhaps(random, Duration.ofSeconds(60 + random.nextInt(60))),
        perhaps(random, random.nextBoolean() ? Direction.IN : Direction.OUT),
        perhaps(random, NOON.plusSeconds(random.nextInt(60))),
        perhaps(random, NOON.plusSeconds(60 + random.nextInt(60))),
        perhaps(random, random.nextBoolean()));
  }

  static Visibility visibility(Random random) {
    return new Visibility(
        random.nextInt(4) == 0,
        IntStream.range(0, random.nextInt(12))
            .mapToObj(SomeCalls::line)
            .collect(Collectors.toUnmodifiableSet()),
        List.of("anna", "boris", "nobody").get(random.nextInt(3)),
        random.nextInt(3) > 0
            ? HiddenNumbers.NONE
            : new HiddenNumbers(Set.of(caller(random.nextInt(9)).number().orElseThrow()), "RU"));
  }

  private static <T> Optional<T> perhaps(Random random, T value) {
    return random.nextInt(4) == 0 ? Optional.of(value) : Optional.empty();
  }
}
