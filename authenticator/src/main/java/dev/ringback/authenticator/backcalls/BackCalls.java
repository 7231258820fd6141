package dev.ringback.authenticator.backcalls;

import dev.ringback.telephony.NumberReadings;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.ParsedPhoneNumber.Reason;
import dev.ringback.telephony.ParsedPhoneNumber.Refused;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;

/**
 * What the document agrees on: callers are {@code 89…}, numbers to call {@code 79…}, and in
 * practice anything between {@code 8…}, {@code 7…} and {@code +7…} is written for both (specs 1.4).
 */
public final class BackCalls {

  /** For how long a number is kept for its caller. */
  public static final Duration LIFETIME = Duration.ofMinutes(2);

  private static final String REGION = "RU";

  private BackCalls() {}

  /** {@code 89243555100} for a number of country code 7, the bare E.164 digits for all others. */
  public static String write(PhoneNumber number) {
    return number.e164().startsWith("+7") ? "8" + number.e164().substring(2) : number.digits();
  }

  /**
   * Reads a number as a Russian one, or else as bare E.164 digits, of which a plan must know the
   * number. The few digits that are both, such as {@code 84…} of Viet Nam, are Russian without a
   * plus sign in front.
   *
   * @param text may be {@code null}
   */
  public static ParsedPhoneNumber read(String text) {
    ParsedPhoneNumber russian = PhoneNumber.parse(text, REGION);
    return russian instanceof Refused refused && refused.reason() == Reason.NOT_ASSIGNED
        ? NumberReadings.likeliest(text, REGION)
            .map(foreign -> PhoneNumber.parse(foreign.e164(), REGION))
            .orElse(russian)
        : russian;
  }
}
