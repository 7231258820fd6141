package dev.ringback.records.record;

import static dev.ringback.records.record.Queries.begun;
import static dev.ringback.records.record.Queries.parties;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordQueryTest {

  private static final Party LINE = new Party("+74951234567");
  private static final Party CALLER = new Party("+79161234567");
  private static final Party OTHER = new Party("+33123456789");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static final CallRecord RECORD =
      new CallRecord(
          "id", "office", LINE, CALLER, LINE, Direction.IN, NOON, Duration.ofSeconds(42), true);

  @Test
  void whatIsLeftOpenMatchesEverything() {
    assertThat(RecordQuery.everything().matches(RECORD)).isTrue();
  }

  @Test
  void oneEndOfTheCallHasToBeOneOfTheParties() {
    assertThat(parties(false, CALLER, OTHER).matches(RECORD)).isTrue();
    assertThat(parties(false, LINE).matches(RECORD)).isTrue();
    assertThat(parties(false, OTHER).matches(RECORD)).isFalse();
  }

  @Test
  void neitherEndMayBeOneOfThePartiesThatAreExcluded() {
    assertThat(parties(true, CALLER, OTHER).matches(RECORD)).isFalse();
    assertThat(parties(true, OTHER).matches(RECORD)).isTrue();
    assertThat(parties(true).matches(RECORD)).isTrue();
  }

  @Test
  void durationsIncludeTheirLimits() {
    assertThat(lasting(42, 42).matches(RECORD)).isTrue();
    assertThat(lasting(43, 60).matches(RECORD)).isFalse();
    assertThat(lasting(0, 41).matches(RECORD)).isFalse();
  }

  @Test
  void aPeriodIncludesItsBeginningAndNotItsEnd() {
    assertThat(begun(NOON, NOON.plusSeconds(1)).matches(RECORD)).isTrue();
    assertThat(begun(NOON.minusSeconds(1), NOON).matches(RECORD)).isFalse();
    assertThat(begun(NOON.plusSeconds(1), NOON.plusSeconds(2)).matches(RECORD)).isFalse();
  }

  @Test
  void directionAndRecordingHaveToBeWhatIsWanted() {
    assertThat(query(Optional.of(Direction.IN), Optional.of(true)).matches(RECORD)).isTrue();
    assertThat(query(Optional.of(Direction.OUT), Optional.empty()).matches(RECORD)).isFalse();
    assertThat(query(Optional.empty(), Optional.of(false)).matches(RECORD)).isFalse();
  }

  private static RecordQuery lasting(long shortest, long longest) {
    return new RecordQuery(
        Set.of(),
        false,
        Optional.of(Duration.ofSeconds(shortest)),
        Optional.of(Duration.ofSeconds(longest)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static RecordQuery query(Optional<Direction> direction, Optional<Boolean> recorded) {
    return new RecordQuery(
        Set.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        direction,
        Optional.empty(),
        Optional.empty(),
        recorded);
  }
}
