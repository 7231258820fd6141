package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReadingsTest {

  private static final PhoneNumber FRENCH = new PhoneNumber("+33123456789");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+33123456789",
        "0033123456789",
        "33123456789",
        "0123456789",
        "0033 1 23 45 67 89",
        "+33 (0)1 23 45 67 89",
        "+33123456789;ext=1",
        "tel:+33123456789;phone-context=example.org",
        "<sip:+33123456789@carrier.example;user=phone>",
        "+\u0663\u0663123456789"
      })
  void aNumberIsReadHoweverItIsWritten(String written) {
    assertThat(NumberReadings.of(written, Set.of("FR", "RU"))).contains(FRENCH);
    assertThat(NumberReadings.likeliest(written, "FR")).contains(FRENCH);
  }

  @Test
  void aNationalNumberIsReadInEachOfTheCountries() {
    assertThat(NumberReadings.of("0301234567", Set.of("DE", "FR")))
        .contains(new PhoneNumber("+49301234567"), new PhoneNumber("+33301234567"));
  }

  @Test
  void aNumberThatCostsExtraIsRead() {
    assertThat(NumberReadings.of("0899123456", Set.of("FR")))
        .contains(new PhoneNumber("+33899123456"));
  }

  @Test
  void aNumberOfNoPlanIsReadAsItIs() {
    assertThat(NumberReadings.of("99912345678", Set.of("FR")))
        .containsExactly(new PhoneNumber("+99912345678"));
    assertThat(NumberReadings.likeliest("99912345678", "FR")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "anonymous", "3900", "sip-account-7", "+", "@", ";ext=1", "\n"})
  void whatIsNoNumberHasNoReading(String written) {
    assertThat(NumberReadings.of(written, Set.of("FR"))).isEmpty();
    assertThat(NumberReadings.likeliest(written, "FR")).isEmpty();
  }
}
