package dev.ringback.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void everyOtherRoundBeginsWithTheOtherSide() {
    try (Load load = new Load(1)) {
      Comparison comparison = new Comparison(new Cpu(ProcessHandle.current()), load, 3);

      Rates rates = comparison.of(new Side(deed("ours"), 1), new Side(deed("theirs"), 1));

      assertThat(done).containsExactly("ours", "theirs", "theirs", "ours", "ours", "theirs");
      assertThat(rates.ratios().values()).hasSize(3);
    }
  }

  /** Long enough for the clock of the operating system to notice. */
  private Runnable deed(String name) {
    return () -> {
      done.add(name);
      Cpu own = new Cpu(ProcessHandle.current());
      var end = own.spent().plusMillis(30);
      while (own.spent().compareTo(end) < 0) {
        Thread.onSpinWait();
      }
    };
  }
}
