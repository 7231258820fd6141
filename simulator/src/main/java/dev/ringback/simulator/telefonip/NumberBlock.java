package dev.ringback.simulator.telefonip;

import dev.ringback.telephony.PhoneNumber;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Ten thousand numbers that begin alike.
 *
 * @param prefix E.164 without the last four digits, such as {@code +7964411}
 */
record NumberBlock(String prefix) {

  private static final int SIZE = 10_000;

  boolean contains(PhoneNumber number) {
    return number.e164().startsWith(prefix) && number.e164().length() == prefix.length() + 4;
  }

  PhoneNumber any(RandomGenerator random) {
    return new PhoneNumber(prefix + String.format(Locale.ROOT, "%04d", random.nextInt(SIZE)));
  }
}
