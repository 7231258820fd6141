package dev.ringback.records.source.alloincognito;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.WallClock;
import dev.ringback.records.source.alloincognito.api.Call;
import dev.ringback.records.source.alloincognito.api.WrittenNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Reads calls as records.
 *
 * @param source the name of the record source
 * @param ids those of the source
 * @param clock the vendor's; of an hour that it shows twice, every call counts as one of the first
 * @param lines the contract's own
 */
record CallReader(String source, RecordId ids, WallClock clock, Set<Party> lines) {

  /** Empty for a call that belongs to none of the lines: nobody could have been permitted it. */
  Optional<CallRecord> read(Call call) {
    Party from = WrittenNumber.read(call.numberFrom());
    Party to = WrittenNumber.read(call.numberTo());
    boolean out = call.direction() == Call.OUT;
    Instant start = clock.first(call.start());
    return line(out ? from : to, out ? to : from)
        .map(
            line ->
                new CallRecord(
                    ids.of(call, start),
                    source,
                    line,
                    from,
                    to,
                    out ? Direction.OUT : Direction.IN,
                    start,
                    Duration.ofSeconds(call.duration()),
                    call.recording().isPresent()));
  }

  /** The line's end of a call; the other one, where the vendor tells it the other way round. */
  private Optional<Party> line(Party own, Party other) {
    if (lines.contains(own)) {
      return Optional.of(own);
    }
    return lines.contains(other) ? Optional.of(other) : Optional.empty();
  }
}
