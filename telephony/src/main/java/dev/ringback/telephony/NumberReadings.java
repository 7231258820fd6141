package dev.ringback.telephony;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which numbers a telephone system may mean by what it wrote, when its document does not say how it
 * writes. For decisions in which a reading too many does less harm than one too few, such as hiding
 * a call; numbers that cost extra are among them.
 */
public final class NumberReadings {

  /** Nothing is national there. */
  private static final String NO_REGION = "ZZ";

  /**
   * A URI (RFC 3966, RFC 3261), parameters, an extension: the subscriber's number is in between.
   */
  private static final Pattern SUBSCRIBER =
      Pattern.compile("(?i)\\s*<?\\s*(?:tel:|sips?:)?(?<number>[^;@>,]*).*", Pattern.DOTALL);

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private NumberReadings() {}

  /**
   * All readings.
   *
   * @param written as the system has it
   * @param regions ISO 3166 countries of numbers that are written nationally
   */
  public static Set<PhoneNumber> of(String written, Set<String> regions) {
    Set<PhoneNumber> readings = new LinkedHashSet<>();
    dialString(written)
        .ifPresent(
            dialled -> {
              String international = international(dialled);
              regions.forEach(region -> valid(dialled, region).ifPresent(readings::add));
              valid(international, NO_REGION).ifPresent(readings::add);
              if (PhoneNumber.isE164(international)) {
                readings.add(new PhoneNumber(international));
              }
            });
    return readings;
  }

  /**
   * The reading that a country's numbering plan bears out: the national one first, then that of an
   * international number without its plus sign.
   *
   * @param region ISO 3166 country of numbers that are written nationally
   * @return empty if there is none
   */
  public static Optional<PhoneNumber> likeliest(String written, String region) {
    return dialString(written)
        .flatMap(
            dialled -> valid(dialled, region).or(() -> valid(international(dialled), NO_REGION)));
  }

  private static Optional<String> dialString(String written) {
    Matcher subscriber = SUBSCRIBER.matcher(written);
    return subscriber.matches()
        ? PhoneNumberParser.dialString(subscriber.group("number"))
        : Optional.empty();
  }

  private static String international(String dialled) {
    return dialled.startsWith("+") ? dialled : "+" + dialled;
  }

  private static Optional<PhoneNumber> valid(String dialled, String region) {
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(dialled, region);
      String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
      return NUMBERS.isValidNumber(number) && PhoneNumber.isE164(e164)
          ? Optional.of(new PhoneNumber(e164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
