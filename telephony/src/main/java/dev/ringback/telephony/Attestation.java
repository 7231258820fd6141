package dev.ringback.telephony;

import java.util.Locale;

/**
 * How far the originating network vouches for a caller number (ATIS-1000074, SHAKEN). Declared from
 * the weakest to the strongest.
 */
public enum Attestation {
  /** Nobody vouches for it. */
  NONE,
  /** Gateway: the network only knows where the call entered. */
  C,
  /** Partial: the network knows the customer, not the right to the number. */
  B,
  /** Full: the network knows the customer and the right to the number. */
  A;

  /** Whether this is as strong as the given minimum. */
  public boolean atLeast(Attestation minimum) {
    return compareTo(minimum) >= 0;
  }

  /**
   * Reads {@code A}, {@code B}, {@code C} or {@code none}; whatever else, also {@code null},
   * vouches for nothing.
   */
  public static Attestation of(String text) {
    return switch (text == null ? "" : text.strip().toUpperCase(Locale.ROOT)) {
      case "A" -> A;
      case "B" -> B;
      case "C" -> C;
      default -> NONE;
    };
  }
}
