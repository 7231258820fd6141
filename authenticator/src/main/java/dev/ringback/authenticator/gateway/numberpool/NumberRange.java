package dev.ringback.authenticator.gateway.numberpool;

import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in a row, such as {@code +79641110000-+79641119999}; a single number is a short row.
 *
 * @param first the E.164 digits of the first number
 * @param last those of the last, as many
 */
record NumberRange(long first, long last) {

  private static final String E164 = "\\+([1-9][0-9]{6,14})";
  private static final Pattern WRITTEN = Pattern.compile(E164 + "(?:\\s*-\\s*" + E164 + ")?");

  /** Empty if this is neither a number nor two of the same length with the smaller one first. */
  static Optional<NumberRange> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    String first = written.group(1);
    String last = Optional.ofNullable(written.group(2)).orElse(first);
    return Optional.of(new NumberRange(Long.parseLong(first), Long.parseLong(last)))
        .filter(range -> first.length() == last.length() && range.size() > 0);
  }

  boolean has(PhoneNumber number) {
    long digits = Long.parseLong(number.digits());
    return first <= digits && digits <= last;
  }

  long size() {
    return last - first + 1;
  }

  /**
   * @param index from 0
   */
  PhoneNumber number(long index) {
    return new PhoneNumber("+" + (first + index));
  }
}
