package dev.ringback.records.rest;

import dev.ringback.authenticator.flow.ReverseCallConfig;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * Phone numbers as this API writes them: {@code 00}, country code, number. On input {@code +} and
 * the national form of the realm's own country are understood, too.
 *
 * @param region ISO 3166 country of numbers that are written nationally
 */
record WrittenNumbers(String region) {

  private static final String INTERNATIONAL = "00";

  static WrittenNumbers of(RealmModel realm) {
    return new WrittenNumbers(ReverseCallConfig.ofBrowserFlow(realm).defaultRegion());
  }

  /**
   * Reads a number. One that is written internationally need not be one that a caller can have:
   * records know of premium-rate numbers, and of numbers younger than any list of them.
   *
   * @param text may be {@code null}
   */
  Optional<PhoneNumber> read(String text) {
    if (PhoneNumber.parse(text, region) instanceof ParsedPhoneNumber.Accepted accepted) {
      return Optional.of(accepted.number());
    }
    return Optional.ofNullable(text)
        .map(String::strip)
        .map(written -> written.startsWith(INTERNATIONAL) ? "+" + written.substring(2) : written)
        .filter(PhoneNumber::isE164)
        .map(PhoneNumber::new);
  }

  static String write(PhoneNumber number) {
    return INTERNATIONAL + number.digits();
  }
}
