package dev.ringback.records.rest.integration;

import java.util.List;

/** What {@code getcallhistory} answers, within the envelope. */
record HistoryDocument(
    String apiName,
    int apiVersion,
    String callTime,
    String responseDuration,
    int code,
    String requestHash,
    List<RowDocument> rowset) {

  static HistoryDocument of(Call call, List<RowDocument> rows) {
    return new HistoryDocument(
        call.apiName(), Call.VERSION, call.time(), call.duration(), 0, call.hash(), rows);
  }
}
