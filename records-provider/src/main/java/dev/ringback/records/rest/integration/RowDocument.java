package dev.ringback.records.rest.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.WallClock;
import dev.ringback.telephony.PhoneNumber;

/**
 * A call record as document 001 writes it.
 *
 * @param numberFrom digits with the country code, or what else the telephone network said; as
 *     {@code numberTo}
 * @param direction 1 out, 2 in
 * @param duration seconds
 * @param recordFileId names the recording; {@code null} if there is none, or not for this caller
 * @param isRead 0: nobody keeps account of who has heard what
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RowDocument(
    String callId,
    String startTime,
    String numberFrom,
    String numberTo,
    int direction,
    long duration,
    String recordFileId,
    int isRead) {

  static RowDocument of(CallRecord record, boolean audible, WallClock clock) {
    return new RowDocument(
        record.id(),
        clock.write(record.start()),
        written(record.from()),
        written(record.to()),
        record.direction() == Direction.OUT ? 1 : 2,
        record.duration().toSeconds(),
        audible ? RecordFileId.of(record.id()) : null,
        0);
  }

  private static String written(Party party) {
    return party.number().map(PhoneNumber::digits).orElse(party.address());
  }
}
