package dev.ringback.records.rest.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.rest.IsoTime;
import java.net.URI;
import java.util.Optional;

/**
 * A call record as this API writes it: phone numbers with {@code 00}, or what else the telephone
 * network said; times in UTC.
 *
 * @param duration seconds
 * @param audio where to hear the recording; {@code null} if there is none, or not for this caller
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RecordDocument(
    String id,
    String source,
    String line,
    String from,
    String to,
    String direction,
    String start,
    String end,
    long duration,
    boolean recorded,
    String audio) {

  static RecordDocument of(CallRecord record, Optional<URI> audio) {
    return new RecordDocument(
        record.id(),
        record.source(),
        record.line().written(),
        record.from().written(),
        record.to().written(),
        record.direction().name(),
        IsoTime.write(record.start()),
        IsoTime.write(record.end()),
        record.duration().toSeconds(),
        record.recorded(),
        audio.map(URI::toString).orElse(null));
  }
}
