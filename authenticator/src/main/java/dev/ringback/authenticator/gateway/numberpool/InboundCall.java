package dev.ringback.authenticator.gateway.numberpool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringback.telephony.Attestation;
import dev.ringback.telephony.PhoneNumber;
import dev.ringback.telephony.ReportedNumber;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The event of one call: {@code {"call_id","from","to","received_at","attestation"}}.
 *
 * @param id by which the PBX knows the call; empty if the event says nothing
 * @param dialled the number that was called, in its canonical form
 * @param caller in its canonical form; empty if the caller withholds the number
 * @param receivedAt when the call came, by the PBX's clock
 * @param attestation how far the network vouches for the caller; none if the event says nothing
 */
record InboundCall(
    Optional<String> id,
    PhoneNumber dialled,
    Optional<PhoneNumber> caller,
    Instant receivedAt,
    Attestation attestation) {

  /** What there is to read in the body of an event. */
  sealed interface Reading {

    /** A call. */
    record Call(InboundCall call) implements Reading {}

    /** A call, one of whose numbers cannot be read. */
    record OddNumber(String field, String shape) implements Reading {}

    /** Something else: why, in words that hold no number. */
    record Mistake(String explanation) implements Reading {}
  }

  private static final String FROM = "from";
  private static final String TO = "to";

  /** Nothing may follow the object: what was signed is one event and no more. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /**
   * Reads the body of an event.
   *
   * @param region ISO 3166 country of numbers that are written nationally, if the PBX does so
   */
  static Reading read(byte[] body, Optional<String> region) {
    try {
      return read(JSON.readTree(body), region);
    } catch (JsonProcessingException rubbish) {
      return new Reading.Mistake("The body is no JSON.");
    } catch (IOException impossibleForBytes) {
      throw new IllegalStateException(impossibleForBytes);
    }
  }

  private static Reading read(JsonNode event, Optional<String> region) {
    ReportedNumber dialled = ReportedNumber.read(text(event, TO), region);
    ReportedNumber caller = ReportedNumber.read(text(event, FROM), region);
    Optional<Instant> receivedAt = time(text(event, "received_at"));
    if (dialled instanceof ReportedNumber.Unreadable unreadable) {
      return new Reading.OddNumber(TO, unreadable.shape());
    }
    if (caller instanceof ReportedNumber.Unreadable unreadable) {
      return new Reading.OddNumber(FROM, unreadable.shape());
    }
    if (receivedAt.isEmpty()) {
      return new Reading.Mistake("The field received_at is missing, or no time of RFC 3339.");
    }
    Attestation attestation = Attestation.of(text(event, "attestation"));
    Optional<String> id = Optional.of(text(event, "call_id")).filter(text -> !text.isEmpty());
    return number(dialled)
        .<Reading>map(
            to ->
                new Reading.Call(
                    new InboundCall(id, to, number(caller), receivedAt.get(), attestation)))
        .orElseGet(() -> new Reading.Mistake("The field to is missing."));
  }

  private static Optional<PhoneNumber> number(ReportedNumber reported) {
    return reported instanceof ReportedNumber.Read read
        ? Optional.of(read.number())
        : Optional.empty();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode event, String field) {
    return event.path(field).asText("").strip();
  }
}
