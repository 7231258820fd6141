package dev.ringback.telephony;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.ParsedPhoneNumber.Reason;
import dev.ringback.telephony.ParsedPhoneNumber.Refused;
import java.util.EnumSet;
import java.util.Set;

/** Turns what people write into the canonical E.164 text, or says why it cannot. */
final class PhoneNumberParser {

  static final int LONGEST_TEXT = 32;

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
    return DialString.of(text)
        .map(dialled -> read(dialled, defaultRegion))
        .orElseGet(() -> new Refused(Reason.NOT_A_NUMBER));
  }

  private static ParsedPhoneNumber read(DialString dialled, String defaultRegion) {
    try {
      Phonenumber.PhoneNumber typed = NUMBERS.parseAndKeepRawInput(dialled.text(), defaultRegion);
      String e164 = CanonicalForm.of(NUMBERS.format(typed, PhoneNumberFormat.E164));
      // Some plans are wider than E.164: Germany's numbers of 17 digits, Austria's of six.
      return PhoneNumber.isE164(e164)
          ? read(new PhoneNumber(e164), NUMBERS.parse(e164, null), isInternational(typed))
          : new Refused(Reason.NOT_ASSIGNED);
    } catch (NumberParseException notANumber) {
      return new Refused(Reason.NOT_ASSIGNED);
    }
  }

  /**
   * A number that is written with its country code need not be one that the list of plans knows:
   * ranges are younger than the list, and the call proves that the number exists.
   */
  private static ParsedPhoneNumber read(
      PhoneNumber number, Phonenumber.PhoneNumber planned, boolean isInternational) {
    if (COSTLY.contains(NUMBERS.getNumberType(planned))) {
      return new Refused(Reason.COSTS_EXTRA);
    }
    boolean isPossible =
        isInternational
            && NUMBERS.isPossibleNumberWithReason(planned) == ValidationResult.IS_POSSIBLE;
    return isPossible || number.isAssigned()
        ? new Accepted(number)
        : new Refused(Reason.NOT_ASSIGNED);
  }

  private static boolean isInternational(Phonenumber.PhoneNumber typed) {
    CountryCodeSource source = typed.getCountryCodeSource();
    return source == CountryCodeSource.FROM_NUMBER_WITH_PLUS_SIGN
        || source == CountryCodeSource.FROM_NUMBER_WITH_IDD;
  }
}
