package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.ParsedPhoneNumber.Reason;
import dev.ringback.telephony.ParsedPhoneNumber.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberParserTest {

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {
        "+79161234567",
        "8 916 123-45-67",
        "+7 (916) 123-45-67",
        "79161234567",
        "9161234567",
        "007 916 123 45 67",
        "8.916.123.45.67",
        "  89161234567  ",
        "+7\u00a0916\u202f123\u201145\u201167",
        "＋７　（９１６）　１２３－４５－６７",
        "٨٩١٦١٢٣٤٥٦٧",
        "+۷ ۹۱۶ ۱۲۳ ۴۵ ۶۷",
        "𝟖𝟗𝟏𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕",
      })
  void everyWayToWriteANumberMeansTheSameNumber(String text) {
    assertThat(parse(text)).isEqualTo(new Accepted(new PhoneNumber("+79161234567")));
  }

  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    "030 901820,       DE, +4930901820",
    "0044 20 7946 0018, DE, +442079460018",
    "02 1234 5678,     IT, +390212345678",
    "8 10 49 30 901820, RU, +4930901820",
    "(212) 555-0100,   US, +12125550100",
  })
  void aNationalNumberIsOneOfTheDefaultRegion(String text, String region, String e164) {
    assertThat(PhoneNumber.parse(text, region)).isEqualTo(new Accepted(new PhoneNumber(e164)));
  }

  @Test
  void anInternationalNumberNeedsNoDefaultRegion() {
    assertThat(PhoneNumber.parse("+79161234567", null))
        .isEqualTo(new Accepted(new PhoneNumber("+79161234567")));
    assertThat(PhoneNumber.parse("89161234567", null)).isEqualTo(new Refused(Reason.NOT_ASSIGNED));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"8 800 200-00-00", "+44 800 123 4567", "+800 1234 5678"})
  void aTollFreeNumberIsAccepted(String text) {
    assertThat(parse(text)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\u3000"})
  void nothingTypedIsEmpty(String text) {
    assertThat(parse(text)).isEqualTo(new Refused(Reason.EMPTY));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {
        "+79161234567;phone-context=+7",
        "+79161234567;ext=12",
        "+7 916 123-45-67 ext. 12",
        "+7 916 123-45-67 доб. 12",
        "+7 916 123-45-67 x12",
        "+7 916 123-45-67 #12",
        "+79161234567,12",
        "tel:+79161234567",
        "8-800-FLOWERS",
        "anonymous",
        "+79161234567/68",
        "8+79161234567",
        "++79161234567",
        "*67 89161234567",
        "(-)",
        "+",
        "<img src=x onerror=alert(1)>",
        "${7*7}",
      })
  void whatIsWrittenWithAnythingElseIsNoNumber(String text) {
    assertThat(parse(text)).isEqualTo(new Refused(Reason.NOT_A_NUMBER));
  }

  @ParameterizedTest(name = "[{index}]")
  @ValueSource(
      strings = {
        "+7916123\u00004567",
        "+79161234567\n",
        "\t+79161234567",
        "+7916\r\n1234567",
        "\u202e76543219167+",
        "+7916\u200b1234567",
        "\u2066+79161234567\u2069",
        "\u001b[31m+79161234567",
        "\ufeff+79161234567",
      })
  void aControlOrBidiCharacterIsRefusedWhereverItStands(String text) {
    assertThat(parse(text)).isEqualTo(new Refused(Reason.NOT_A_NUMBER));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "112",
        "+7112",
        "0911",
        "100500",
        "8 000 000-00-00",
        "+999 123 456 789",
        "+0079161234567",
        "00",
        "00000000000",
        "8 916 123-45-6",
        "8 916 123-45-678",
      })
  void aShortCodeOrAnUnassignedNumberIsRefused(String text) {
    assertThat(parse(text)).isEqualTo(new Refused(Reason.NOT_ASSIGNED));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"+7 000 000-00-00", "007 000 000 00 00"})
  void aNumberWithItsCountryCodeMayBeYoungerThanTheListOfPlans(String text) {
    assertThat(parse(text)).isEqualTo(new Accepted(new PhoneNumber("+70000000000")));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"8 809 505-00-00", "+44 909 879 0123", "+44 843 123 4567", "+979 123 456 789"})
  void aPremiumOrSharedCostNumberIsRefused(String text) {
    assertThat(parse(text)).isEqualTo(new Refused(Reason.COSTS_EXTRA));
  }

  @Test
  void thirtyTwoCharactersAreReadAndNoMore() {
    String longest = " ".repeat(21) + "89161234567";

    assertThat(parse(longest)).isInstanceOf(Accepted.class);
    assertThat(parse(" " + longest)).isEqualTo(new Refused(Reason.TOO_LONG));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"+49 1234567890123456", "+43 1 123", "+49 15 123456789012345"})
  void aNumberWiderOrNarrowerThanE164IsRefusedAndNotAnError(String text) {
    assertThat(parse(text)).isEqualTo(new Refused(Reason.NOT_ASSIGNED));
  }

  private static ParsedPhoneNumber parse(String text) {
    return PhoneNumber.parse(text, "RU");
  }
}
