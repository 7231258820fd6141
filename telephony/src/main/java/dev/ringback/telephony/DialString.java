package dev.ringback.telephony;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * What is dialled of a written number.
 *
 * @param text ASCII digits with an optional plus sign in front
 */
record DialString(String text) {

  /** Nothing is national there. */
  private static final String NO_REGION = "ZZ";

  /** Space, hyphen, parentheses and dot, in every width that keyboards and word processors know. */
  private static final String PUNCTUATION =
      " \u00a0\u2007\u2009\u202f\u3000-\u2010\u2011\u2012\u2013\u2212\uff0d()\uff08\uff09.\uff0e";

  private static final String PLUS_SIGNS = "+\uff0b";
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Reads digits of any script; empty if anything else was written. */
  static Optional<DialString> of(String written) {
    StringBuilder dialled = new StringBuilder();
    for (int character : written.codePoints().toArray()) {
      if (Character.isDigit(character)) {
        dialled.append(Character.digit(character, 10));
      } else if (PLUS_SIGNS.indexOf(character) >= 0 && dialled.isEmpty()) {
        dialled.append('+');
      } else if (PUNCTUATION.indexOf(character) < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(dialled.toString())
        .filter(DialString::hasDigits)
        .map(DialString::withPlusSign)
        .map(DialString::new);
  }

  /** Whether the country code is written, after a plus sign or 00. */
  boolean isInternational() {
    return text.startsWith("+");
  }

  /** The same digits with a plus sign in front. */
  DialString international() {
    return isInternational() ? this : new DialString("+" + text);
  }

  /** The number of digits after a plus sign. */
  Optional<PhoneNumber> number() {
    return number(NO_REGION);
  }

  /**
   * The number that these digits dial, whether its plan has it or not.
   *
   * @param region ISO 3166 country in which a number is dialled that is written nationally
   */
  Optional<PhoneNumber> number(String region) {
    try {
      return Optional.of(NUMBERS.format(NUMBERS.parse(text, region), PhoneNumberFormat.E164))
          .filter(PhoneNumber::isE164)
          .map(PhoneNumber::new);
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** ITU-T E.123 knows 00 as the usual international prefix, whatever the default region dials. */
  private static String withPlusSign(String dialled) {
    return dialled.startsWith("00") ? "+" + dialled.substring(2) : dialled;
  }

  private static boolean hasDigits(String dialled) {
    return !dialled.isEmpty() && !dialled.endsWith("+");
  }
}
