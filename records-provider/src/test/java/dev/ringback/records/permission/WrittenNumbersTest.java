package dev.ringback.records.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumbersTest {

  private final WrittenNumbers numbers = new WrittenNumbers("RU");

  @ParameterizedTest
  @ValueSource(strings = {"0079243555100", "+7 924 355-51-00", "8 (924) 355-51-00", "79243555100"})
  void aCallersNumberIsReadInEveryForm(String text) {
    assertThat(numbers.read(text)).hasValue(new PhoneNumber("+79243555100"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0033112233", "+33112233", " 0033112233 "})
  void aNumberThatNobodyIsAssignedIsReadIfItIsWrittenInternationally(String text) {
    assertThat(numbers.read(text)).hasValue(new PhoneNumber("+33112233"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00",
        "112",
        "112233",
        "0000000000",
        "0033112233;ext=1",
        "*",
        "003312345678901234"
      })
  void whatIsNoNumberIsNotRead(String text) {
    assertThat(numbers.read(text)).isEmpty();
  }
}
