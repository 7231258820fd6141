package dev.ringback.authenticator.backcalls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.ParsedPhoneNumber.Reason;
import dev.ringback.telephony.ParsedPhoneNumber.Refused;
import dev.ringback.telephony.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BackCallsTest {

  @Test
  void writesRussianNumbersWithEight() {
    assertThat(BackCalls.write(new PhoneNumber("+79243555100"))).isEqualTo("89243555100");
  }

  @Test
  void writesOtherNumbersAsBareDigits() {
    assertThat(BackCalls.write(new PhoneNumber("+33612345678"))).isEqualTo("33612345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "89243555100",
        "79243555100",
        "+79243555100",
        "8 (924) 355-51-00",
        "0079243555100"
      })
  void readsEveryWayToWriteARussianNumber(String text) {
    assertThat(BackCalls.read(text)).isEqualTo(new Accepted(new PhoneNumber("+79243555100")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+33612345678", "33612345678", "4915112345678", "+84912345678"})
  void readsWhatItWritesOfOtherCountries(String text) {
    assertThat(BackCalls.read(text))
        .isEqualTo(new Accepted(new PhoneNumber("+" + text.replace("+", ""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>89243555100</b>", "89243555100;ext=5", "+", "eight"})
  void readsNothingOutOfRubbish(String text) {
    assertThat(BackCalls.read(text)).isEqualTo(new Refused(Reason.NOT_A_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8 803 111 22 33", "8 809 505-00-00"})
  void aRussianNumberThatCostsExtraIsNoForeignOne(String text) {
    assertThat(BackCalls.read(text)).isEqualTo(new Refused(Reason.COSTS_EXTRA));
  }

  @ParameterizedTest
  @NullAndEmptySource
  void readsNothingOutOfNothing(String text) {
    assertThat(BackCalls.read(text)).isEqualTo(new Refused(Reason.EMPTY));
  }
}
