package dev.ringback.records.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {

  private static final Party LINE = new Party("+74951234567");
  private static final Party OTHER_LINE = new Party("+74951234568");
  private static final PhoneNumber CALLER = new PhoneNumber("+79161234567");

  private static final CallRecord RECORD =
      new CallRecord(
          "id",
          "office",
          LINE,
          Party.of(CALLER),
          LINE,
          Direction.IN,
          Instant.EPOCH,
          Duration.ZERO,
          false);

  @Test
  void recordsOfGrantedLinesAreShown() {
    assertThat(new Visibility(false, Set.of(LINE), "anna", HiddenNumbers.NONE).shows(RECORD))
        .isTrue();
    assertThat(new Visibility(false, Set.of(OTHER_LINE), "anna", HiddenNumbers.NONE).shows(RECORD))
        .isFalse();
    assertThat(new Visibility(true, Set.of(), "anna", HiddenNumbers.NONE).shows(RECORD)).isTrue();
  }

  @Test
  void whoeverIsHiddenIsHiddenOnEveryLine() {
    assertThat(
            new Visibility(true, Set.of(LINE), "anna", new HiddenNumbers(Set.of(CALLER), "RU"))
                .shows(RECORD))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8 916 123-45-67", "79161234567", "+79161234567;ext=1", "007916 1234567"})
  void whoeverIsHiddenIsHiddenHoweverTheNumberIsWritten(String written) {
    HiddenNumbers hidden = new HiddenNumbers(Set.of(CALLER), "FR");
    CallRecord call =
        new CallRecord(
            "id",
            "office",
            LINE,
            LINE,
            new Party(written),
            Direction.OUT,
            Instant.EPOCH,
            Duration.ZERO,
            false);

    assertThat(new Visibility(true, Set.of(), "anna", hidden).shows(call)).isFalse();
    assertThat(new Visibility(true, Set.of(), "anna", HiddenNumbers.NONE).shows(call)).isTrue();
  }
}
