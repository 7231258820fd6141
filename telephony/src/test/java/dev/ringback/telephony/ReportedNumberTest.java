package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.ReportedNumber.Read;
import dev.ringback.telephony.ReportedNumber.Unreadable;
import dev.ringback.telephony.ReportedNumber.Withheld;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedNumberTest {

  private static final Read PHONE = new Read(new PhoneNumber("+79243555100"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+79243555100",
        "0079243555100",
        "00 7 924 355-51-00",
        "sip:+79243555100@pbx.example",
        "SIPS:+79243555100@pbx.example:5061;transport=tls",
        "<sip:+79243555100@pbx.example;user=phone>;tag=1",
        "sip:%2B79243555100@pbx.example",
        "sip:+79243555100;npdi@pbx.example",
        "tel:+7-924-355-51-00",
        "tel:9243555100;phone-context=+7",
        "tel:9243555100;isub=1;phone-context=+7",
        "sip:9243555100;phone-context=+7@pbx.example;user=phone",
      })
  void aNumberWithItsCountryCodeNeedsNoRegion(String written) {
    assertThat(ReportedNumber.read(written, Optional.empty())).isEqualTo(PHONE);
    assertThat(ReportedNumber.read(written, Optional.of("FR"))).isEqualTo(PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "79243555100",
        "89243555100",
        "9243555100",
        "8 (924) 355-51-00",
        "sip:89243555100@pbx.example",
        "tel:89243555100;phone-context=pbx.example",
      })
  void digitsAloneAreDialledInTheRegion(String written) {
    assertThat(ReportedNumber.read(written, Optional.of("RU"))).isEqualTo(PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"79243555100", "89243555100", "9243555100"})
  void digitsAloneAreNotReadWithoutARegion(String written) {
    assertThat(ReportedNumber.read(written, Optional.empty())).isInstanceOf(Unreadable.class);
  }

  @Test
  void digitsThatAreNoNumberOfTheRegionAreNotTriedAsForeignOnes() {
    assertThat(ReportedNumber.read("33612345678", Optional.of("RU")))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void aNumberOfNoPlanIsTakenAsItStands() {
    assertThat(ReportedNumber.read("+99912345678", Optional.empty()))
        .isEqualTo(new Read(new PhoneNumber("+99912345678")));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "anonymous",
        "Restricted",
        "sip:anonymous@anonymous.invalid",
        "<sip:Anonymous@anonymous.invalid>;tag=1",
      })
  void aNumberMayBeWithheld(String written) {
    assertThat(ReportedNumber.read(written, Optional.of("RU"))).isEqualTo(new Withheld());
  }

  @ParameterizedTest(name = "{0} has the shape {1}")
  @CsvSource({
    "89243555100, 89*********",
    "+792435551007924355, +79****************",
    "sip:alice@pbx.example, aaa:aaaaa@aaa.aaaaaaa",
    "101, ***",
    "tel:5100;phone-context=+7924355x, aaa:51**;aaaaa-aaaaaaa=+*******a",
    "'\"+79243555100\" <sip:101@pbx.example>', '\"+79*********\" <aaa:***@aaa.aaaaaaa>'",
    "'+7924355\n5100', '+79***** ****'",
    "٨٩٢٤٣٥٥٥١٠٠, 89*********",
  })
  void aNumberThatCannotBeReadShowsItsShapeOnly(String written, String shape) {
    assertThat(ReportedNumber.read(written, Optional.empty())).isEqualTo(new Unreadable(shape));
  }

  @Test
  void aShapeIsShort() {
    assertThat(ReportedNumber.read("x".repeat(8000), Optional.empty()))
        .isEqualTo(new Unreadable("a".repeat(40)));
  }
}
