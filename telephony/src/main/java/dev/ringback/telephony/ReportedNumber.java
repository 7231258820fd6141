package dev.ringback.telephony;

import java.util.Optional;

/** One end of a call as a telephone system reports it. */
public sealed interface ReportedNumber {

  /** A number, in its canonical form. */
  record Read(PhoneNumber number) implements ReportedNumber {}

  /** The subscriber withholds the number. */
  record Withheld() implements ReportedNumber {}

  /**
   * Something else.
   *
   * @param shape how it is written, without saying what: see {@link NumberShape}
   */
  record Unreadable(String shape) implements ReportedNumber {}

  /**
   * Reads a number, a {@code sip:} or a {@code tel:} URI.
   *
   * <p>A number with a plus sign or {@code 00} in front is taken as it stands, whether a plan knows
   * it or not. Digits alone are read with a region only, as dialled in that country, which includes
   * its own country code: a foreign number must not pass for one of that country, nor the other way
   * round.
   *
   * @param written may be {@code null}, for a number that is withheld
   * @param region ISO 3166 country of numbers that are written nationally, if the system does so
   */
  static ReportedNumber read(String written, Optional<String> region) {
    String text = written == null ? "" : written.strip();
    Optional<String> subscriber = SubscriberPart.of(text);
    if (subscriber.filter(SubscriberPart::isWithheld).isPresent()) {
      return new Withheld();
    }
    return subscriber
        .flatMap(DialString::of)
        .flatMap(dialled -> number(dialled, region))
        .<ReportedNumber>map(Read::new)
        .orElseGet(() -> new Unreadable(NumberShape.of(text)));
  }

  private static Optional<PhoneNumber> number(DialString dialled, Optional<String> region) {
    if (dialled.isInternational()) {
      return Optional.of(dialled.text())
          .filter(PhoneNumber::isE164)
          .map(e164 -> new PhoneNumber(e164).canonical());
    }
    return region
        .flatMap(dialled::number)
        .map(PhoneNumber::canonical)
        .filter(PhoneNumber::isAssigned);
  }
}
