package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "abc",
        "79161234567",
        "+0916123456",
        "+7916",
        "+7916123456789012",
        "+7 9161234567",
        "+7916123456٧",
        "+79161234567\n"
      })
  void nothingButE164MakesAPhoneNumber(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PhoneNumber(text))
        .withMessage("not an E.164 number");
  }

  @Test
  void theDigitsComeWithoutThePlusSign() {
    assertThat(new PhoneNumber("+79243555100").digits()).isEqualTo("79243555100");
  }

  @Test
  void aNumberIsGroupedForReadingAsItsCountryDoes() {
    assertThat(new PhoneNumber("+79243555100").international()).isEqualTo("+7 924 355-51-00");
    assertThat(new PhoneNumber("+33123456789").international()).isEqualTo("+33 1 23 45 67 89");
  }

  @Test
  void aNumberOfNobodysCountryCodeIsReadAsItStands() {
    assertThat(new PhoneNumber("+99912345678").international()).isEqualTo("+99912345678");
  }

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource({
    "+79161234567, +7******4567",
    "+33123456789, +33*****6789",
    "+35312345678, +353****5678",
    "+2904123,     +290**23",
    "+99912345678, +9******5678",
  })
  void aMaskedNumberKeepsItsCountryCodeAndAtMostTheLastFourDigits(String clear, String masked) {
    assertThat(new PhoneNumber(clear).masked()).isEqualTo(masked);
  }

  @Test
  void aNumberNeverSlipsIntoAMessageInClear() {
    PhoneNumber number = new PhoneNumber("+79161234567");

    assertThat(number).hasToString("+7******4567");
    assertThat(new ParsedPhoneNumber.Accepted(number).toString()).doesNotContain("123");
    assertThat(new TelUri(number).toString()).doesNotContain("123");
  }

  @Test
  void numbersAreEqualByTheirDigits() {
    assertThat(new PhoneNumber("+79161234567")).isEqualTo(new PhoneNumber("+79161234567"));
    assertThat(new PhoneNumber("+79161234567")).isNotEqualTo(new PhoneNumber("+79161234568"));
  }
}
