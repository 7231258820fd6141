package dev.ringback.authenticator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects store = new SingleUseObjects(clock);
  private final Slots slots = new Slots(store, "seats", 3, Duration.ofMinutes(5));

  @Test
  void thereAreSoManyAndNoMore() {
    assertThat(IntStream.range(0, 10).filter(nth -> slots.take().isPresent()).count()).isEqualTo(3);
    assertThat(store.size()).isEqualTo(3);
  }

  @Test
  void eachIsFreeAgainWhenItsOwnTimeIsUp() {
    Optional<String> first = slots.take();
    clock.pass(Duration.ofMinutes(4));
    slots.take();
    slots.take();

    clock.pass(Duration.ofMinutes(1));

    assertThat(slots.take()).isEqualTo(first);
    assertThat(slots.take()).isEmpty();
  }

  @Test
  void allCanBeFreedAtOnce() {
    slots.take();
    slots.take();

    slots.free();

    assertThat(store.size()).isZero();
  }

  @Test
  void ofNoneNoneIsFree() {
    assertThat(new Slots(store, "none", 0, Duration.ofMinutes(5)).take()).isEmpty();
  }
}
