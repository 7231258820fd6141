package dev.ringback.authenticator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.ParsedPhoneNumber.Reason;
import dev.ringback.telephony.ParsedPhoneNumber.Refused;
import dev.ringback.telephony.PhoneNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedPhonesTest {

  @Test
  void withoutSettingsEveryPhoneIsAccepted() {
    AcceptedPhones all = phones(Map.of());

    assertThat(all.judge(typed("+79243555100"))).isInstanceOf(Accepted.class);
    assertThat(all.judge(typed("+70000000000"))).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest(name = "{0} = {1}: {2} {3}")
  @CsvSource({
    "allowedCountries, 'ru, FR',       +79243555100,  true",
    "allowedCountries, 'ru, FR',       +33612345678,  true",
    "allowedCountries, 'ru, FR',       +77011234567,  false",
    "allowedCountries, 'ru, FR',       +262692123456, false",
    "allowedCountries, 'ru, FR',       +70000000000,  false",
    "refusedCountries, KZ,             +77011234567,  false",
    "refusedCountries, KZ,             +79243555100,  true",
    "refusedCountries, KZ,             +70000000000,  false",
    "refusedTypes,     'VOIP,toll_free', +78002000000,  false",
    "refusedTypes,     'VOIP,toll_free', +79243555100,  true",
  })
  void theListsDecide(String attribute, String list, String phone, boolean accepted) {
    AcceptedPhones phones = phones(Map.of("ringback.phones." + attribute, list));

    ParsedPhoneNumber judged = phones.judge(typed(phone));

    assertThat(judged).isEqualTo(accepted ? typed(phone) : new Refused(Reason.NOT_ALLOWED));
  }

  @Test
  void whatIsNoNumberStaysRefusedForItsOwnReason() {
    AcceptedPhones french = phones(Map.of("ringback.phones.allowedCountries", "FR"));

    assertThat(french.judge(new Refused(Reason.EMPTY))).isEqualTo(new Refused(Reason.EMPTY));
  }

  @Test
  void wordsWithoutMeaningAreNamed() {
    AcceptedPhones phones =
        phones(
            Map.of(
                "ringback.phones.allowedCountries", "UK,FR,001",
                "ringback.phones.refusedTypes", "voip,satellite"));

    assertThat(phones.unknownWords()).containsExactlyInAnyOrder("UK", "satellite");
  }

  private static AcceptedPhones phones(Map<String, String> attributes) {
    return AcceptedPhones.of(attributes::get);
  }

  private static ParsedPhoneNumber typed(String e164) {
    return new Accepted(new PhoneNumber(e164));
  }
}
