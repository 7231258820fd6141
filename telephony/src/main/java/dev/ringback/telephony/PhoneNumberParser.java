package dev.ringback.telephony;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.ParsedPhoneNumber.Reason;
import dev.ringback.telephony.ParsedPhoneNumber.Refused;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Turns what people write into E.164, or says why it cannot. */
final class PhoneNumberParser {

  static final int LONGEST_TEXT = 32;

  /** Space, hyphen, parentheses and dot, in every width that keyboards and word processors know. */
  private static final String PUNCTUATION =
      " \u00a0\u2007\u2009\u202f\u3000-\u2010\u2011\u2012\u2013\u2212\uff0d()\uff08\uff09.\uff0e";

  private static final String PLUS_SIGNS = "+\uff0b";
  private static final Set<PhoneNumberType> COSTLY =
      EnumSet.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST);
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneNumberParser() {}

  static ParsedPhoneNumber parse(String text, String defaultRegion) {
    if (text == null || text.isBlank()) {
      return new Refused(Reason.EMPTY);
    }
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      return new Refused(Reason.TOO_LONG);
    }
    return dialString(text)
        .map(dialled -> assigned(dialled, defaultRegion))
        .orElseGet(() -> new Refused(Reason.NOT_A_NUMBER));
  }

  /** ASCII digits with an optional plus sign in front; empty if anything else was written. */
  static Optional<String> dialString(String text) {
    StringBuilder dialled = new StringBuilder();
    for (int character : text.codePoints().toArray()) {
      if (Character.isDigit(character)) {
        dialled.append(Character.digit(character, 10));
      } else if (PLUS_SIGNS.indexOf(character) >= 0 && dialled.isEmpty()) {
        dialled.append('+');
      } else if (PUNCTUATION.indexOf(character) < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(dialled.toString())
        .filter(PhoneNumberParser::hasDigits)
        .map(PhoneNumberParser::withPlusSign);
  }

  /** ITU-T E.123 knows 00 as the usual international prefix, whatever the default region dials. */
  private static String withPlusSign(String dialled) {
    return dialled.startsWith("00") ? "+" + dialled.substring(2) : dialled;
  }

  private static boolean hasDigits(String dialled) {
    return !dialled.isEmpty() && !dialled.endsWith("+");
  }

  private static ParsedPhoneNumber assigned(String dialled, String defaultRegion) {
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(dialled, defaultRegion);
      if (!NUMBERS.isValidNumber(number)) {
        return new Refused(Reason.NOT_ASSIGNED);
      }
      if (COSTLY.contains(NUMBERS.getNumberType(number))) {
        return new Refused(Reason.COSTS_EXTRA);
      }
      // Some plans are wider than E.164: Germany's numbers of 17 digits, Austria's of six.
      String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
      return PhoneNumber.isE164(e164)
          ? new Accepted(new PhoneNumber(e164))
          : new Refused(Reason.NOT_ASSIGNED);
    } catch (NumberParseException notANumber) {
      return new Refused(Reason.NOT_ASSIGNED);
    }
  }
}
