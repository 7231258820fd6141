package dev.ringback.telephony;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A subscriber's number in E.164: a plus sign and seven to fifteen digits, as ITU-T E.164 has it.
 *
 * <p>What a person typed or a vendor sent goes through {@link #parse}; the constructor is for
 * numbers that are known to be E.164 already. The text form is masked, so that a number may stand
 * in a log line or an event without giving itself away; {@link #e164} is the number in clear.
 *
 * @param e164 the number in clear, such as {@code +79243555100}
 */
public record PhoneNumber(String e164) {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String REGION_OF_NO_COUNTRY = "001";
  private static final int SHORTEST_COUNTRY_CODE = 1;
  private static final int MOST_DIGITS_IN_CLEAR = 4;

  /**
   * @throws IllegalArgumentException if the text is not E.164
   */
  public PhoneNumber {
    if (!isE164(e164)) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /**
   * Reads a number as people write it: national, international, with {@code 00} or without the plus
   * sign, in any decimal digits that Unicode knows. The result is {@link #canonical}.
   *
   * @param text what was typed; may be {@code null}
   * @param defaultRegion ISO 3166 country of numbers written nationally, such as {@code RU}
   */
  public static ParsedPhoneNumber parse(String text, String defaultRegion) {
    return PhoneNumberParser.parse(text, defaultRegion);
  }

  /**
   * The one text that stands for this phone, where people and carriers write several: {@code
   * +525512345678} for {@code +5215512345678}. Numbers of callers are compared in this form.
   */
  public PhoneNumber canonical() {
    return new PhoneNumber(CanonicalForm.of(e164));
  }

  /** This number and what else it is written as, if it is canonical; most often it alone. */
  public Stream<PhoneNumber> spellings() {
    return CanonicalForm.textsOf(e164).map(PhoneNumber::new);
  }

  /** The digits without the plus sign, such as {@code 79243555100}. */
  public String digits() {
    return e164.substring(1);
  }

  /** ISO 3166 country of the number, as far as numbering plans tell. */
  public Optional<String> region() {
    return planned().map(NUMBERS::getRegionCodeForNumber);
  }

  /** What kind of line it is, as far as numbering plans tell: {@code mobile}, {@code voip}… */
  public String lineType() {
    return planned()
        .map(NUMBERS::getNumberType)
        .map(PhoneNumber::word)
        .orElseGet(() -> word(PhoneNumberType.UNKNOWN));
  }

  /** Whether numbering plans know this ISO 3166 country. */
  public static boolean isCountry(String text) {
    return NUMBERS.getSupportedRegions().contains(text);
  }

  /** Whether {@link #region} may say so: a country, or {@code 001} for numbers of none. */
  public static boolean isRegion(String text) {
    return isCountry(text) || REGION_OF_NO_COUNTRY.equals(text);
  }

  /** Whether {@link #lineType} may say so. */
  public static boolean isLineType(String word) {
    return Arrays.stream(PhoneNumberType.values()).anyMatch(type -> word(type).equals(word));
  }

  /** The number grouped for reading, such as {@code +7 924 355-51-00}. */
  public String international() {
    return planned()
        .map(planned -> NUMBERS.format(planned, PhoneNumberFormat.INTERNATIONAL))
        .orElse(e164);
  }

  /**
   * Country code and the last four digits, such as {@code +7******5100}; of a short number fewer,
   * so that half of it at least stays hidden.
   */
  public String masked() {
    int countryCode = planned().map(PhoneNumber::lengthOfCountryCode).orElse(SHORTEST_COUNTRY_CODE);
    int subscriber = digits().length() - countryCode;
    int hidden = subscriber - Math.min(subscriber / 2, MOST_DIGITS_IN_CLEAR);
    int prefix = 1 + countryCode;
    return e164.substring(0, prefix) + "*".repeat(hidden) + e164.substring(prefix + hidden);
  }

  /** The masked form: a number in clear never slips into a message by accident. */
  @Override
  public String toString() {
    return masked();
  }

  public static boolean isE164(String text) {
    return E164.matcher(text).matches();
  }

  /** Whether a numbering plan has this number, in any of its spellings. */
  public boolean isAssigned() {
    return spellings()
        .flatMap(spelling -> spelling.planned().stream())
        .anyMatch(NUMBERS::isValidNumber);
  }

  /** As a country's numbering plan reads it; empty if the country code belongs to nobody. */
  private Optional<Phonenumber.PhoneNumber> planned() {
    try {
      return Optional.of(NUMBERS.parse(e164, null));
    } catch (NumberParseException nobodysCountryCode) {
      return Optional.empty();
    }
  }

  private static String word(PhoneNumberType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static int lengthOfCountryCode(Phonenumber.PhoneNumber planned) {
    return Integer.toString(planned.getCountryCode()).length();
  }
}
