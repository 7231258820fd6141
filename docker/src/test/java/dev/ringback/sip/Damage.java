package dev.ringback.sip;

import java.util.Random;

/**
 * Spoils a header field. It adds no digit, takes none away and parts none with a semicolon, so that
 * a number in it stays that number or becomes none.
 */
final class Damage {

  /** As bytes in ISO 8859-1: UTF-8, what is none, controls, and all that SIP has a meaning for. */
  private static final String BYTES = "<>\"\\,;:@?=%()'[]{}#&+ \t\r\n\0\1\u007f\u00ff\u00c3azZ.-_*";

  private final Random random;

  Damage(Random random) {
    this.random = random;
  }

  /** Puts one to four bytes somewhere, or in the place of something that is no digit. */
  String of(String value) {
    StringBuilder damaged = new StringBuilder(value);
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int place = random.nextInt(damaged.length() + 1);
      char damage = BYTES.charAt(random.nextInt(BYTES.length()));
      boolean partsDigits = digitAt(damaged, place - 1) && digitAt(damaged, place);
      if (damage == ';' && partsDigits) {
        continue;
      }
      if (place < damaged.length() && !digitAt(damaged, place) && random.nextBoolean()) {
        damaged.setCharAt(place, damage);
      } else {
        damaged.insert(place, damage);
      }
    }
    // Else the line would be two lines, of which the carrier would know
    return damaged.toString().replaceAll("\r\n(?![ \t])", "\n");
  }

  private static boolean digitAt(CharSequence text, int place) {
    return place >= 0 && place < text.length() && Character.isDigit(text.charAt(place));
  }
}
