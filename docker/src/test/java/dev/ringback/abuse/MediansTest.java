package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.abuse.Medians.Verdict;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The instrument of row 1, on a machine whose noise is known. */
class MediansTest {

  private static final double NOISE_MILLISECONDS = 8;

  private final Random noise = new Random(1);

  @Test
  void answersThatTakeEquallyLongAreEqual() {
    assertThat(measured(200, 0).verdict()).isEqualTo(Verdict.EQUAL);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-8, 8})
  void anAnswerThatTakesLongerOrShorterIsFound(double leak) {
    assertThat(measured(200, leak).verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void fewPairsDecideNothing() {
    assertThat(measured(10, 0).verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void aFewSlowAnswersAreTheMachines() {
    Medians medians = measured(200, 0);

    for (int pause = 0; pause < 10; pause++) {
      medians.add(20, 2_000);
    }

    assertThat(medians.verdict()).isEqualTo(Verdict.EQUAL);
  }

  private Medians measured(int pairs, double leak) {
    Medians medians = new Medians();
    for (int pair = 0; pair < pairs; pair++) {
      medians.add(milliseconds(), milliseconds() + leak);
    }
    return medians;
  }

  private double milliseconds() {
    return 20 + Math.abs(noise.nextGaussian()) * NOISE_MILLISECONDS;
  }
}
