package dev.ringback.telephony;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one E.164 text of a phone for which people and carriers write several: a digit that some of
 * them write and others leave out, and a numbering plan that several country codes share.
 */
final class CanonicalForm {

  /**
   * A digit between the head and the tail of a number.
   *
   * @param isWritten whether the canonical form has it
   */
  private record OptionalDigit(Pattern with, Pattern without, String digit, boolean isWritten) {

    static OptionalDigit of(String head, String digit, String tail, boolean isWritten) {
      return new OptionalDigit(
          Pattern.compile("(" + head + ")" + digit + "(" + tail + ")"),
          Pattern.compile("(" + head + ")(" + tail + ")"),
          digit,
          isWritten);
    }

    Optional<String> canonical(String e164) {
      return isWritten ? inserted(e164) : removed(e164);
    }

    Optional<String> other(String canonical) {
      return isWritten ? removed(canonical) : inserted(canonical);
    }

    private Optional<String> inserted(String e164) {
      return replaced(without.matcher(e164), digit);
    }

    private Optional<String> removed(String e164) {
      return replaced(with.matcher(e164), "");
    }

    private static Optional<String> replaced(Matcher written, String between) {
      return written.matches()
          ? Optional.of(written.group(1) + between + written.group(2))
          : Optional.empty();
    }
  }

  private static final List<OptionalDigit> OPTIONAL_DIGITS =
      List.of(
          // Argentina: a 9 says from abroad that a number is a mobile one; ten digits are unique
          OptionalDigit.of("\\+54", "9", "[1-3][0-9]{9}", true),
          // Brazil: mobiles had eight digits until 2016; those that begin with 7 stayed so
          OptionalDigit.of("\\+55[1-9][1-9]", "9", "[689][0-9]{7}", true),
          // Mexico: a 1 said from abroad that a number was a mobile one, until 2019
          OptionalDigit.of("\\+52", "1", "[2-9][0-9]{9}", false));

  /**
   * France and its overseas departments: one plan of nine digits, of which each code has a part.
   */
  private static final List<Integer> FRENCH_PLAN = List.of(33, 262, 590, 594, 596);

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private CanonicalForm() {}

  /**
   * The canonical form, most often the text itself.
   *
   * @param e164 digits after a plus sign, whether assigned or not
   */
  static String of(String e164) {
    return OPTIONAL_DIGITS.stream()
        .flatMap(rule -> rule.canonical(e164).stream())
        .findFirst()
        .or(() -> sister(e164))
        .orElse(e164);
  }

  /** All texts of a phone, the canonical one first. */
  static Stream<String> textsOf(String canonical) {
    Stream<String> others =
        OPTIONAL_DIGITS.stream().flatMap(rule -> rule.other(canonical).stream());
    return Stream.concat(Stream.of(canonical), Stream.concat(others, asFrench(canonical)));
  }

  /** An overseas number under the country code of France, where France has no such number. */
  private static Stream<String> asFrench(String canonical) {
    return FRENCH_PLAN.stream()
        .map(code -> "+" + code)
        .filter(code -> canonical.startsWith(code) && canonical.length() == code.length() + 9)
        .map(code -> "+33" + canonical.substring(code.length()))
        .filter(text -> !text.equals(canonical) && of(text).equals(canonical));
  }

  /** The number under the country code to which its plan assigns it, if that is another one. */
  private static Optional<String> sister(String e164) {
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(e164, null);
      return FRENCH_PLAN.contains(number.getCountryCode()) && !NUMBERS.isValidNumber(number)
          ? FRENCH_PLAN.stream()
              .map(code -> new Phonenumber.PhoneNumber().mergeFrom(number).setCountryCode(code))
              .filter(NUMBERS::isValidNumber)
              .map(valid -> NUMBERS.format(valid, PhoneNumberFormat.E164))
              .findFirst()
          : Optional.empty();
    } catch (NumberParseException nobodysCountryCode) {
      return Optional.empty();
    }
  }
}
