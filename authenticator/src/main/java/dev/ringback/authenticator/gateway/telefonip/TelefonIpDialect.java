package dev.ringback.authenticator.gateway.telefonip;

import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;

/**
 * How telefon-ip writes phone numbers: asked with {@code 89…}, hands out {@code 79…}, answers with
 * any of {@code 8…}, {@code 7…} and {@code +7…} (specs 1.4).
 */
final class TelefonIpDialect {

  private static final String REGION = "RU";

  private TelefonIpDialect() {}

  /** {@code 89243555100} for a number of country code 7, the bare E.164 digits for all others. */
  static String write(PhoneNumber number) {
    return number.e164().startsWith("+7") ? "8" + number.e164().substring(2) : number.digits();
  }

  static Optional<PhoneNumber> read(String text) {
    return PhoneNumber.parse(text, REGION) instanceof Accepted accepted
        ? Optional.of(accepted.number())
        : Optional.empty();
  }
}
