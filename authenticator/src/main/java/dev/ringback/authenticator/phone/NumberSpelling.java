package dev.ringback.authenticator.phone;

import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * Numbers of users as administrators and directories write them: E.164 of any kind, or what a
 * person might type.
 *
 * @param region ISO 3166 country of numbers that are written nationally
 */
public record NumberSpelling(String region) {

  /** The canonical number; empty if the text is none. */
  public Optional<PhoneNumber> read(String written) {
    if (PhoneNumber.isE164(written)) {
      return Optional.of(new PhoneNumber(written).canonical());
    }
    return PhoneNumber.parse(written, region) instanceof Accepted accepted
        ? Optional.of(accepted.number())
        : Optional.empty();
  }

  /** Writes the user's number in the canonical form, if it can be read and is written otherwise. */
  public void correct(UserModel user) {
    PhoneNumbers.numberOf(user)
        .ifPresent(
            written ->
                read(written)
                    .filter(number -> !number.e164().equals(written))
                    .ifPresent(number -> PhoneNumbers.rewrite(user, number)));
  }
}
