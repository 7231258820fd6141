package dev.ringback.records.permission;

import dev.ringback.authenticator.flow.ReverseCallConfig;
import dev.ringback.records.record.Party;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * Phone numbers as people of a realm write them: {@code 00} or {@code +}, country code, number; or
 * the national form of the realm's own country.
 *
 * @param region ISO 3166 country of numbers that are written nationally
 */
public record WrittenNumbers(String region) {

  public static WrittenNumbers of(RealmModel realm) {
    return new WrittenNumbers(ReverseCallConfig.ofBrowserFlow(realm).defaultRegion());
  }

  /**
   * Reads a number. One that is written internationally need not be one that a caller can have:
   * records know of premium-rate numbers, and of numbers younger than any list of them.
   *
   * @param text may be {@code null}
   */
  public Optional<PhoneNumber> read(String text) {
    return PhoneNumber.parse(text, region) instanceof ParsedPhoneNumber.Accepted accepted
        ? Optional.of(accepted.number())
        : Party.read(text).number();
  }
}
