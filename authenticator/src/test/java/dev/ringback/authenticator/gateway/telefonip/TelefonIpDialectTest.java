package dev.ringback.authenticator.gateway.telefonip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.PhoneNumber;
import org.junit.jupiter.api.Test;

class TelefonIpDialectTest {

  @Test
  void writesRussianNumbersWithEight() {
    assertThat(TelefonIpDialect.write(new PhoneNumber("+79243555100"))).isEqualTo("89243555100");
  }

  @Test
  void writesOtherNumbersAsBareDigits() {
    assertThat(TelefonIpDialect.write(new PhoneNumber("+33612345678"))).isEqualTo("33612345678");
  }

  @Test
  void readsNothingOutOfRubbish() {
    assertThat(TelefonIpDialect.read("<b>89243555100</b>")).isEmpty();
    assertThat(TelefonIpDialect.read("")).isEmpty();
  }
}
