package dev.ringback.records.source.ovh.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A call as OVH tells of it ({@code telephony.OvhPabxRecord}).
 *
 * @param id OVH's number of it
 * @param start when it began, to the second
 * @param duration how long it took
 * @param caller who called, as OVH writes it; {@code null} if it does not say
 * @param called who was called; {@code null} if it does not say
 * @param file where the recording is; empty if there is none
 */
public record OvhRecord(
    long id, Instant start, Duration duration, String caller, String called, Optional<URI> file) {

  /** Empty for what is no record as OVH's documents describe it. */
  static Optional<OvhRecord> read(JsonNode json) {
    if (!json.path("id").canConvertToLong() || !json.path("duration").canConvertToLong()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new OvhRecord(
              json.path("id").longValue(),
              OffsetDateTime.parse(json.path("callStart").asText())
                  .toInstant()
                  .truncatedTo(ChronoUnit.SECONDS),
              Duration.ofSeconds(Math.max(0, json.path("duration").longValue())),
              json.path("callerIdNumber").asText(null),
              json.path("destinationNumber").asText(null),
              file(json.path("fileUrl").asText(""))));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<URI> file(String text) {
    try {
      return Optional.of(new URI(text)).filter(address -> address.getHost() != null);
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /** Neither the numbers nor the address, which may open the recording to whoever has it. */
  @Override
  public String toString() {
    return "record " + id;
  }
}
