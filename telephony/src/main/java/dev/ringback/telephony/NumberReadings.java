package dev.ringback.telephony;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers a telephone system may mean by what it wrote, when its document does not say how it
 * writes. For decisions in which a reading too many does less harm than one too few, such as hiding
 * a call; numbers that cost extra are among them.
 */
public final class NumberReadings {

  private NumberReadings() {}

  /**
   * All readings.
   *
   * @param written as the system has it
   * @param regions ISO 3166 countries of numbers that are written nationally
   */
  public static Set<PhoneNumber> of(String written, Set<String> regions) {
    Set<PhoneNumber> readings = new LinkedHashSet<>();
    dialString(written)
        .ifPresent(
            dialled -> {
              DialString international = dialled.international();
              regions.forEach(region -> assigned(dialled, region).ifPresent(readings::add));
              assigned(international).ifPresent(readings::add);
              if (PhoneNumber.isE164(international.text())) {
                readings.add(new PhoneNumber(international.text()));
              }
            });
    return readings;
  }

  /**
   * The reading that a country's numbering plan bears out: the national one first, then that of an
   * international number without its plus sign.
   *
   * @param region ISO 3166 country of numbers that are written nationally
   * @return empty if there is none
   */
  public static Optional<PhoneNumber> likeliest(String written, String region) {
    return dialString(written)
        .flatMap(dialled -> assigned(dialled, region).or(() -> assigned(dialled.international())));
  }

  private static Optional<PhoneNumber> assigned(DialString dialled, String region) {
    return dialled.number(region).filter(PhoneNumber::isAssigned);
  }

  private static Optional<PhoneNumber> assigned(DialString international) {
    return international.number().filter(PhoneNumber::isAssigned);
  }

  private static Optional<DialString> dialString(String written) {
    return SubscriberPart.of(written).flatMap(DialString::of);
  }
}
