package dev.ringback.records.rest.integration;

/**
 * {@code getcallrecordfile}.
 *
 * @param recordFileId as somebody sent it
 */
record FileRequest(String recordFileId) implements ServedRequest {

  static final String NAME = "getcallrecordfile";
}
