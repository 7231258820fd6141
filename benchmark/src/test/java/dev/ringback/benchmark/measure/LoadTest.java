package dev.ringback.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void aDeedIsDoneAsOftenAsAsked() {
    AtomicInteger done = new AtomicInteger();

    try (Load load = new Load(3)) {
      load.repeat(20, done::incrementAndGet);
    }

    assertThat(done).hasValue(20);
  }

  @Test
  void aSingleErrorEndsTheMeasurement() {
    AtomicInteger turn = new AtomicInteger();
    Runnable failsOnce =
        () -> {
          if (turn.incrementAndGet() == 7) {
            throw new IllegalStateException("the seventh");
          }
        };

    try (Load load = new Load(2)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> load.repeat(20, failsOnce))
          .withStackTraceContaining("the seventh");
    }
  }

  @Test
  void theCpuTimeOfAProcessIsWhatItSpends() {
    Cpu own = new Cpu(ProcessHandle.current());
    Duration before = own.spent();

    Duration spent = own.during(() -> spendUntil(own, before.plusMillis(200)));

    assertThat(spent).isGreaterThanOrEqualTo(Duration.ofMillis(190));
  }

  private static void spendUntil(Cpu own, Duration mark) {
    while (own.spent().compareTo(mark) < 0) {
      Thread.onSpinWait();
    }
  }
}
