package dev.ringback.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void anOutlierDoesNotMoveTheMedian() {
    Rounds rounds = new Rounds(List.of(3.0, 1.0, 100.0, 2.0, 4.0));

    assertThat(rounds.median()).isEqualTo(3.0);
    assertThat(rounds.lowest()).isEqualTo(1.0);
    assertThat(rounds.highest()).isEqualTo(100.0);
  }

  @Test
  void theMedianOfAnEvenNumberOfRoundsLiesBetweenTheMiddleTwo() {
    assertThat(new Rounds(List.of(4.0, 1.0, 3.0, 2.0)).median()).isEqualTo(2.5);
  }

  @Test
  void anotherUnitIsTheSameFigure() {
    Rounds files = new Rounds(List.of(3.0, 1.0, 2.0));

    assertThat(files.times(20).values()).containsExactly(60.0, 20.0, 40.0);
  }

  @Test
  void withoutARoundThereIsNoFigure() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rounds(List.of()));
  }

  @Test
  void theRatioIsTakenWithinEachRound() {
    Rates rates =
        new Rates(new Rounds(List.of(10.0, 40.0, 30.0)), new Rounds(List.of(5.0, 10.0, 15.0)));

    assertThat(rates.ratios().values()).containsExactly(2.0, 4.0, 2.0);
    assertThat(rates.ratios().median()).isEqualTo(2.0);
  }
}
