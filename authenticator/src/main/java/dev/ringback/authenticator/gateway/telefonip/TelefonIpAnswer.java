package dev.ringback.authenticator.gateway.telefonip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.authenticator.backcalls.BackCalls;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.PhoneNumber;
import java.io.IOException;
import java.util.Optional;

/**
 * The envelope {@code {"success":…,"error":…,"data":{…}}} of document 003, read with the liberties
 * that its servers take: booleans in quotes, ids as numbers or strings, empty fields.
 */
record TelefonIpAnswer(boolean success, String error, JsonNode data) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The envelope, or empty if the body is anything else. */
  static Optional<TelefonIpAnswer> read(byte[] body) {
    try {
      JsonNode envelope = JSON.readTree(body);
      if (envelope == null || !envelope.has("success")) {
        return Optional.empty();
      }
      return Optional.of(
          new TelefonIpAnswer(
              Boolean.parseBoolean(envelope.path("success").asText()),
              envelope.path("error").asText(""),
              envelope.path("data")));
    } catch (JsonProcessingException rubbish) {
      return Optional.empty();
    } catch (IOException impossibleForBytes) {
      throw new IllegalStateException(impossibleForBytes);
    }
  }

  /**
   * The number to call; {@code url_link} and {@code url_image} are somebody else's HTML and stay
   * unread.
   */
  Optional<PhoneNumber> authPhone() {
    return number("auth_phone");
  }

  /** The number that called; empty while nobody has. */
  Optional<PhoneNumber> phone() {
    return number("phone");
  }

  Optional<String> id() {
    return Optional.of(data.path("id").asText()).filter(id -> id.matches("[0-9]{1,19}"));
  }

  private Optional<PhoneNumber> number(String field) {
    return BackCalls.read(data.path(field).asText()) instanceof Accepted accepted
        ? Optional.of(accepted.number())
        : Optional.empty();
  }
}
