package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {

  @ParameterizedTest(name = "{0} typed in {1}, {2} reported: {3}")
  @CsvSource({
    "+54 9 11 2345-6789, RU, +541123456789,   +5491123456789",
    "+54 11 2345-6789,   RU, +5491123456789,  +5491123456789",
    "011 15 2345-6789,   AR, 01123456789,     +5491123456789",
    "11 2345-6789,       AR, +5491123456789,  +5491123456789",
    "0387 421-2345,      AR, +543874212345,   +5493874212345",
    "02966 42-1234,      AR, 2966421234,      +5492966421234",
    "+52 1 55 1234 5678, RU, +525512345678,   +525512345678",
    "+52 55 1234 5678,   RU, +5215512345678,  +525512345678",
    "55 1234 5678,       MX, 5215512345678,   +525512345678",
    "(11) 8765-4321,     BR, +5511987654321,  +5511987654321",
    "+55 11 98765-4321,  RU, +551187654321,   +5511987654321",
    "0692 12 34 56,      FR, +262692123456,   +262692123456",
    "+33 692 12 34 56,   RU, 0692123456,      +262692123456",
    "0690 35 12 34,      FR, +33690351234,    +590690351234",
    "0696 60 00 24,      FR, +596696600024,   +596696600024",
    "0694 20 12 34,      FR, +594694201234,   +594694201234",
    "0639 01 23 45,      FR, +262639012345,   +262639012345",
    "06 12 34 56 78,     RE, +33612345678,    +33612345678",
  })
  void whatIsTypedMeetsWhatIsReported(
      String typed, String region, String reported, String canonical) {
    String reportedIn = region.equals("RU") && canonical.startsWith("+262") ? "FR" : region;

    assertThat(PhoneNumber.parse(typed, region))
        .isEqualTo(new Accepted(new PhoneNumber(canonical)));
    assertThat(ReportedNumber.read(reported, Optional.of(reportedIn)))
        .isEqualTo(new ReportedNumber.Read(new PhoneNumber(canonical)));
  }

  @ParameterizedTest(name = "{0} typed in GB")
  @CsvSource({
    "07797 712345, JE, +447797712345",
    "07781 123456, GG, +447781123456",
    "07624 312345, IM, +447624312345",
  })
  void countriesThatShareACountryCodeAreReadByTheirPlans(
      String typed, String country, String e164) {
    assertThat(PhoneNumber.parse(typed, "GB")).isEqualTo(new Accepted(new PhoneNumber(e164)));
    assertThat(new PhoneNumber(e164).region()).contains(country);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+79243555100",
        "+5491123456789",
        "+548001234567",
        "+525512345678",
        "+5511987654321",
        "+551178123456",
        "+551123456789",
        "+33612345678",
        "+33899123456",
        "+262692123456",
        "+99912345678",
      })
  void anyOtherNumberIsItsOwnCanonicalForm(String e164) {
    assertThat(CanonicalForm.of(e164)).isEqualTo(e164);
  }

  @Test
  void theSpellingsOfANumberBeginWithTheNumber() {
    assertThat(new PhoneNumber("+5491123456789").spellings())
        .containsExactly(new PhoneNumber("+5491123456789"), new PhoneNumber("+541123456789"));
    assertThat(new PhoneNumber("+525512345678").spellings())
        .containsExactly(new PhoneNumber("+525512345678"), new PhoneNumber("+5215512345678"));
    assertThat(new PhoneNumber("+262692123456").spellings())
        .containsExactly(new PhoneNumber("+262692123456"), new PhoneNumber("+33692123456"));
    assertThat(new PhoneNumber("+33612345678").spellings())
        .containsExactly(new PhoneNumber("+33612345678"));
    assertThat(new PhoneNumber("+79243555100").spellings())
        .containsExactly(new PhoneNumber("+79243555100"));
  }
}
