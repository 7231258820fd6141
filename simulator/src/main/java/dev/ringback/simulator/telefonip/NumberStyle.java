package dev.ringback.simulator.telefonip;

import dev.ringback.telephony.PhoneNumber;

/** How a caller's number is written in checks and webhooks. */
public enum NumberStyle {
  /** {@code 89243555100}, as the document has it. */
  EIGHT("8"),
  /** {@code 79243555100}. */
  SEVEN("7"),
  /** {@code +79243555100}. */
  PLUS_SEVEN("+7");

  private static final String RUSSIA = "+7";

  private final String prefix;

  NumberStyle(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The number in this style; a number of another country only loses its plus sign, if anything.
   */
  String spell(PhoneNumber number) {
    if (number.e164().startsWith(RUSSIA)) {
      return prefix + number.e164().substring(RUSSIA.length());
    }
    return this == PLUS_SEVEN ? number.e164() : number.digits();
  }
}
