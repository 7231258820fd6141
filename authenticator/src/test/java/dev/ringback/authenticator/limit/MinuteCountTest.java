package dev.ringback.authenticator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.limit.MinuteCount.Tally;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MinuteCountTest {

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects store = new SingleUseObjects(clock);
  private final MinuteCount count = new MinuteCount(store, "anna", 5, clock);

  @Test
  void everyTimeLeavesOneLessUntilNoneIsLeft() {
    List<Tally> tallies = Stream.generate(count::take).limit(7).toList();

    assertThat(tallies).extracting(Tally::left).containsExactly(4, 3, 2, 1, 0, 0, 0);
    assertThat(tallies)
        .extracting(Tally::isWithin)
        .containsExactly(true, true, true, true, true, false, false);
    assertThat(store.size()).isEqualTo(5);
  }

  @Test
  void whoHasToWaitIsToldForHowLong() {
    Duration untilNext = count.take().untilNext();
    Stream.generate(count::take).limit(5).forEach(tally -> {});

    clock.pass(untilNext.minusSeconds(1));
    Tally tooSoon = count.take();
    clock.pass(Duration.ofSeconds(1));

    assertThat(tooSoon).isEqualTo(new Tally(false, 0, Duration.ofSeconds(1)));
    assertThat(count.take()).isEqualTo(new Tally(true, 4, Duration.ofMinutes(1)));
  }

  @Test
  void nothingIsLeftOfAMinuteThatIsLongOver() {
    count.take();

    clock.pass(Duration.ofMinutes(1));

    assertThat(store.size()).isZero();
  }

  @Test
  void everybodyHasACountOfTheirOwn() {
    count.take();

    assertThat(new MinuteCount(store, "boris", 5, clock).take().left()).isEqualTo(4);
  }
}
