package dev.ringback.records.rest.integration;

import dev.ringback.records.permission.WrittenNumbers;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.WallClock;
import dev.ringback.records.rest.BadParameterException;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what {@code getcallhistory} is asked for. */
record HistoryReader(WallClock clock, WrittenNumbers writtenNumbers) {

  static final String NUMBERS = "numbers";
  static final String PERIOD_START = "periodStart";
  static final String PERIOD_END = "periodEnd";
  static final String DIRECTION = "direction";
  static final String DURATION_FROM = "durationFrom";
  static final String DURATION_TO = "durationTo";
  static final String IS_CALL_RECORD = "isCallRecord";
  static final String IS_READ = "isRead";

  /** As many as an address with the hash of the request has room for. */
  private static final int MOST_NUMBERS = 100;

  /**
   * Reads a request; members that it does not know are passed over.
   *
   * @throws BadParameterException for what is malformed
   */
  HistoryRequest read(Members members) {
    return new HistoryRequest(
        numbers(members.list(NUMBERS)),
        members.time(PERIOD_START).map(clock::first).map(Instant::getEpochSecond).orElse(null),
        members.time(PERIOD_END).map(clock::after).map(Instant::getEpochSecond).orElse(null),
        members.choice(DIRECTION, 2).map(HistoryReader::direction).orElse(null),
        members.number(DURATION_FROM).orElse(null),
        // The document's own sample has a zero, and means no limit
        members.number(DURATION_TO).filter(seconds -> seconds > 0).orElse(null),
        members.choice(IS_CALL_RECORD, 1).filter(flag -> flag == 1).isPresent(),
        members.choice(IS_READ, 1).map(flag -> flag == 1).orElse(null));
  }

  private List<String> numbers(Set<String> written) {
    if (written.size() > MOST_NUMBERS) {
      throw new BadParameterException(
          NUMBERS + " must not be more than " + MOST_NUMBERS + " numbers.");
    }
    return written.stream().map(this::number).map(PhoneNumber::e164).distinct().toList();
  }

  private PhoneNumber number(String written) {
    return withCountryCode(written)
        .or(() -> writtenNumbers.read(written))
        .or(() -> Party.read("+" + written).number())
        .orElseThrow(
            () ->
                new BadParameterException(
                    NUMBERS + " must be phone numbers, such as 79161234567."));
  }

  /** As rows have it, without a plus sign: what can be one is no number of the realm's region. */
  private Optional<PhoneNumber> withCountryCode(String written) {
    return PhoneNumber.parse("+" + written, writtenNumbers.region()) instanceof Accepted accepted
            && accepted.number().isAssigned()
        ? Optional.of(accepted.number())
        : Optional.empty();
  }

  /** {@code null} for both. */
  private static Direction direction(int written) {
    return switch (written) {
      case 1 -> Direction.OUT;
      case 2 -> Direction.IN;
      default -> null;
    };
  }
}
