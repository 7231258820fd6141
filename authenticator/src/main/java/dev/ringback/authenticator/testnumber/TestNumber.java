package dev.ringback.authenticator.testnumber;

import dev.ringback.telephony.PhoneNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A number whose call comes by itself.
 *
 * @param number in its canonical form
 * @param lastDay the last day, in UTC, on which that is so
 */
public record TestNumber(PhoneNumber number, LocalDate lastDay) {

  /** Reads {@code +79990000001 2027-01-31}; empty for anything else. */
  static Optional<TestNumber> parse(String entry) {
    String[] parts = entry.strip().split("\\s+", 2);
    if (parts.length != 2 || !PhoneNumber.isE164(parts[0])) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TestNumber(new PhoneNumber(parts[0]).canonical(), LocalDate.parse(parts[1])));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /** Whether its day has not passed. */
  boolean worksAt(Instant now) {
    return !LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(lastDay);
  }
}
