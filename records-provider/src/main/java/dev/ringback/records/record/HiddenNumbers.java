package dev.ringback.records.record;

import dev.ringback.telephony.NumberReadings;
import dev.ringback.telephony.PhoneNumber;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers that somebody wants no records of, however the telephone system has written them.
 *
 * @param numbers in E.164
 * @param region ISO 3166 country of the realm; a number that is written nationally may be of that
 *     country or of the country of the line
 */
public record HiddenNumbers(Set<PhoneNumber> numbers, String region) {

  /** Nothing is hidden. */
  public static final HiddenNumbers NONE = new HiddenNumbers(Set.of(), "ZZ");

  /** Keeps a copy. */
  public HiddenNumbers {
    numbers = Set.copyOf(numbers);
  }

  /** Whether the record is from or to one of them. */
  public boolean hide(CallRecord record) {
    return !numbers.isEmpty()
        && (isOne(record.from(), record.line()) || isOne(record.to(), record.line()));
  }

  private boolean isOne(Party party, Party line) {
    return party.number().filter(numbers::contains).isPresent()
        || !Collections.disjoint(numbers, NumberReadings.of(party.address(), countries(line)));
  }

  private Set<String> countries(Party line) {
    return Stream.of(line.number().flatMap(PhoneNumber::region), Optional.of(region))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
