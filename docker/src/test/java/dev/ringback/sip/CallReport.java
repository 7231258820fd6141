package dev.ringback.sip;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A report of a call, as it came in and was found to be signed.
 *
 * @param id the {@code webhook-id}
 * @param timestamp of the attempt, in seconds
 * @param body the event
 */
record CallReport(String id, long timestamp, JsonNode body) {

  String caller() {
    return body.path("from").asText();
  }

  String dialled() {
    return body.path("to").asText();
  }

  String attestation() {
    return body.path("attestation").asText();
  }
}
