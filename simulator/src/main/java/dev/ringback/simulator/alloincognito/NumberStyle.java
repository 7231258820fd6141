package dev.ringback.simulator.alloincognito;

/** How numbers are written in rows. */
public enum NumberStyle {
  /** {@code 79243555100}. */
  DIGITS,
  /** {@code +79243555100}. */
  PLUS_E164,
  /** {@code 89243555100}, if the number is Russian; else as {@link #DIGITS}. */
  EIGHT;

  /** A number in this style; what is none is left as it is. */
  String spell(String number) {
    return switch (this) {
      case DIGITS -> withoutPlus(number);
      case PLUS_E164 -> number;
      case EIGHT -> number.startsWith("+7") ? "8" + number.substring(2) : withoutPlus(number);
    };
  }

  private static String withoutPlus(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }
}
