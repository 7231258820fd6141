package dev.ringback.records.rest.integration;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What {@code getcallrecordfile} answers, within the envelope.
 *
 * @param fileContent base64; the last member, as it is written while it comes
 */
record FileDocument(
    @JsonProperty("file_NAME") String fileName,
    String apiName,
    int apiVersion,
    String callTime,
    String responseDuration,
    int code,
    String requestHash,
    String fileContent) {

  /** All but the content. */
  static FileDocument of(Call call, String fileName) {
    return new FileDocument(
        fileName, call.apiName(), Call.VERSION, call.time(), call.duration(), 0, call.hash(), "");
  }
}
