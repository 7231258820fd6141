package dev.ringback.records.source.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.HiddenNumbers;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.Visibility;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartOfPageTest {

  private static final Party LINE = new Party("+33123456701");
  private static final Visibility VISIBLE =
      new Visibility(
          true, Set.of(), "anna", new HiddenNumbers(Set.of(new PhoneNumber("+33123456789")), "RU"));

  @Test
  void aPageIsFullAlthoughRowsAreHidden() {
    Optional<List<CallRecord>> page = page(10_000, nth -> nth % 5 != 0, 3);

    assertThat(page.orElseThrow())
        .startsWith(record(0, false), record(5, false), record(10, false));
  }

  @Test
  void theLastPageHasWhatIsLeft() {
    assertThat(page(2_500, nth -> nth != 2_400, 3).orElseThrow())
        .containsExactly(record(2_400, false));
    assertThat(page(2_500, nth -> true, 3).orElseThrow()).isEmpty();
  }

  @Test
  void tooManyHiddenRowsAreNotReadToTheirEnd() {
    assertThat(page(60_000, nth -> true, 3)).isEmpty();
  }

  private static Optional<List<CallRecord>> page(int rows, IntPredicate hidden, int limit) {
    PartOfPage part =
        new PartOfPage(
            (after, most) ->
                IntStream.range(after.map(PartOfPageTest::next).orElse(0), rows)
                    .limit(most)
                    .mapToObj(nth -> record(nth, hidden.test(nth)))
                    .toList(),
            VISIBLE);
    return part.read(Optional.empty(), limit);
  }

  private static int next(Position position) {
    return Integer.parseInt(position.id()) + 1;
  }

  private static CallRecord record(int nth, boolean hidden) {
    return new CallRecord(
        Integer.toString(nth),
        "office",
        LINE,
        new Party(hidden ? "01 23 45 67 89" : "anonymous"),
        LINE,
        Direction.IN,
        Instant.EPOCH.minusSeconds(nth),
        Duration.ZERO,
        false);
  }
}
