package dev.ringback.simulator.alloincognito;

import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.PhoneNumber;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which calls {@code getcallhistory} is to tell.
 *
 * @param numbers the caller or who was called is one of these; anybody if there is none
 * @param periodStart begun when the clock shows this or something later
 * @param periodEnd begun when the clock shows this or something earlier
 * @param direction as in {@link Call}; 0 for both
 * @param durationFrom seconds at least
 * @param durationTo seconds at most; 0 for any number
 * @param recordedOnly whether a call needs a recording
 * @param read whether a voice message was heard; any call if empty
 */
record HistoryQuery(
    Set<String> numbers,
    Optional<LocalDateTime> periodStart,
    Optional<LocalDateTime> periodEnd,
    int direction,
    int durationFrom,
    int durationTo,
    boolean recordedOnly,
    Optional<Boolean> read) {

  private static final int LONGEST = 999_999_999;

  /**
   * Reads a request.
   *
   * @throws BadMemberException for what makes no sense
   */
  static HistoryQuery of(Members members) {
    return new HistoryQuery(
        members.list("numbers").map(HistoryQuery::e164).collect(Collectors.toSet()),
        members.date("periodStart"),
        members.date("periodEnd"),
        members.number("direction", Call.IN).orElse(0),
        members.number("durationFrom", LONGEST).orElse(0),
        members.number("durationTo", LONGEST).orElse(0),
        members.number("isCallRecord", 1).orElse(0) == 1,
        members.number("isRead", 1).map(flag -> flag == 1));
  }

  boolean matches(Call call, WallClock clock) {
    LocalDateTime start = clock.shown(call.start());
    long seconds = call.duration().toSeconds();
    return (numbers.isEmpty() || numbers.contains(call.from()) || numbers.contains(call.to()))
        && periodStart.stream().noneMatch(start::isBefore)
        && periodEnd.stream().noneMatch(start::isAfter)
        && (direction == 0 || direction == call.direction())
        && durationFrom <= seconds
        && (durationTo == 0 || seconds <= durationTo)
        && (!recordedOnly || call.recordFileId().isPresent())
        && (read.isEmpty() || read.equals(call.isRead()));
  }

  /** A number however it is spelled in Russia, or in rows; what is none stays as it is. */
  private static String e164(String spelled) {
    if (PhoneNumber.parse(spelled, "RU") instanceof Accepted accepted) {
      return accepted.number().e164();
    }
    return PhoneNumber.isE164("+" + spelled) ? "+" + spelled : spelled;
  }
}
