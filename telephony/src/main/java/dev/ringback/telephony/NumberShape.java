package dev.ringback.telephony;

/**
 * How a text that is no number is written, for an event or a report: the first two digits, which
 * tell a prefix from a country code, a star for each other digit, an {@code a} for each letter.
 */
final class NumberShape {

  private static final int LONGEST = 40;
  private static final int DIGITS_IN_CLEAR = 2;

  /** Fewer digits than this hide behind stars altogether. */
  private static final int FEW_DIGITS = 6;

  private NumberShape() {}

  static String of(String written) {
    long digits = written.codePoints().filter(Character::isDigit).count();
    StringBuilder shape = new StringBuilder();
    int inClear = digits > FEW_DIGITS ? DIGITS_IN_CLEAR : 0;
    for (int character : written.codePoints().limit(LONGEST).toArray()) {
      if (Character.isDigit(character) && inClear > 0) {
        shape.append(Character.digit(character, 10));
        inClear--;
      } else {
        shape.append(sign(character));
      }
    }
    return shape.toString();
  }

  private static char sign(int character) {
    if (Character.isDigit(character)) {
      return '*';
    }
    if (Character.isLetter(character)) {
      return 'a';
    }
    return character > ' ' && character < 0x7f ? (char) character : ' ';
  }
}
