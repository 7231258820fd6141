package dev.ringback.simulator.ovh;

import java.net.URI;

/** A record as the API tells it ({@code telephony.OvhPabxRecord}). */
record PabxRecordBody(
    String agent,
    String callEnd,
    String callStart,
    String callerIdName,
    String callerIdNumber,
    String destinationNumber,
    long duration,
    String fileUrl,
    long id) {

  /**
   * @param recording where the recording is heard
   */
  static PabxRecordBody of(PabxRecord call, URI recording) {
    return new PabxRecordBody(
        nullIfEmpty(call.agent()),
        OvhTime.text(call.callEnd()),
        OvhTime.text(call.callStart()),
        call.callerIdName(),
        call.callerIdNumber(),
        nullIfEmpty(call.destinationNumber()),
        call.duration().toSeconds(),
        call.recorded() ? recording.toString() : "",
        call.id());
  }

  /** What the schema calls nullable comes as null. */
  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
