package dev.ringback.records.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PositionTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void theNewestComesFirstAndOfOneMomentTheGreatestId() {
    Position old = new Position(NOON.minusSeconds(1), "c");
    Position less = new Position(NOON, "a");
    Position more = new Position(NOON, "b");

    assertThat(Stream.of(old, less, more).sorted()).containsExactly(more, less, old);
  }
}
