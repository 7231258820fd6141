package dev.ringback.authenticator.gateway.numberpool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringback.telephony.Attestation;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.PhoneNumber;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The event of one call: {@code {"call_id","from","to","received_at","attestation"}}.
 *
 * @param dialled the number of the pool
 * @param caller empty if the caller withholds the number
 * @param receivedAt when the call came, by the PBX's clock
 * @param attestation how far the network vouches for the caller; none if the event says nothing
 */
record InboundCall(
    PhoneNumber dialled,
    Optional<PhoneNumber> caller,
    Instant receivedAt,
    Attestation attestation) {

  /** What there is to read in the body of an event. */
  sealed interface Reading {

    /** A call. */
    record Call(InboundCall call) implements Reading {}

    /** Something else: why, in words that hold no number. */
    record Mistake(String explanation) implements Reading {}
  }

  /** What carriers and PBXs write in place of a number that is withheld (RFC 3323 and others). */
  private static final Set<String> WITHHELD =
      Set.of("", "anonymous", "restricted", "unavailable", "unknown", "private", "withheld");

  private static final String ANY_COUNTRY = "ZZ";

  /** Nothing may follow the object: what was signed is one event and no more. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  static Reading read(byte[] body) {
    try {
      return read(JSON.readTree(body));
    } catch (JsonProcessingException rubbish) {
      return new Reading.Mistake("The body is no JSON.");
    } catch (IOException impossibleForBytes) {
      throw new IllegalStateException(impossibleForBytes);
    }
  }

  private static Reading read(JsonNode event) {
    Optional<PhoneNumber> dialled = number(text(event, "to"));
    if (dialled.isEmpty()) {
      return new Reading.Mistake("The field to is missing, or no number in E.164.");
    }
    String from = text(event, "from");
    Optional<PhoneNumber> caller = number(from);
    if (caller.isEmpty() && !WITHHELD.contains(from.toLowerCase(Locale.ROOT))) {
      return new Reading.Mistake("The field from is no number in E.164, nor anonymous.");
    }
    Optional<Instant> receivedAt = time(text(event, "received_at"));
    if (receivedAt.isEmpty()) {
      return new Reading.Mistake("The field received_at is missing, or no time of RFC 3339.");
    }
    Attestation attestation = Attestation.of(text(event, "attestation"));
    return new Reading.Call(new InboundCall(dialled.get(), caller, receivedAt.get(), attestation));
  }

  /** E.164 as it stands, whether assigned or not; else what can be read without a home country. */
  private static Optional<PhoneNumber> number(String text) {
    if (PhoneNumber.isE164(text)) {
      return Optional.of(new PhoneNumber(text));
    }
    return PhoneNumber.parse(text, ANY_COUNTRY) instanceof Accepted accepted
        ? Optional.of(accepted.number())
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
