package dev.ringback.records.rest.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.secret.RealmSeal;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What document 001 calls the hash of a request: the request itself, sealed for the user who made
 * it. So nothing has to be kept, and whoever brings it back is answered as things stand now. It has
 * no characters that an address would have to escape.
 */
final class RequestHash {

  /** For how long a request can be asked once more. */
  static final Duration LIFE = Duration.ofHours(24);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * A request that was made before.
   *
   * @param time when, in milliseconds since 1970
   */
  record Earlier(long time, ServedRequest request) {

    Instant asked() {
      return Instant.ofEpochMilli(time);
    }
  }

  private final RealmSeal seal;
  private final String purpose;

  private RequestHash(RealmSeal seal, String purpose) {
    this.seal = seal;
    this.purpose = purpose;
  }

  /** For requests of this user of the realm that the request is about. */
  static RequestHash of(KeycloakSession session, UserModel user) {
    return new RequestHash(
        RealmSeal.of(session, session.getContext().getRealm()),
        "integration-request-v1:" + user.getId());
  }

  /** The hash of a request of now. */
  String write(ServedRequest request, Instant now) {
    try {
      return seal.seal(
          MAPPER.writeValueAsString(new Earlier(now.toEpochMilli(), request)), purpose);
    } catch (JsonProcessingException valuesAlwaysAre) {
      throw new UncheckedIOException(valuesAlwaysAre);
    }
  }

  /** The request of a hash; empty if it is none of this user's, or too old. */
  Optional<Earlier> read(String hash) {
    Instant oldest = KeycloakClock.CLOCK.instant().minus(LIFE);
    return seal.open(hash.strip(), purpose)
        .map(RequestHash::earlier)
        .filter(earlier -> earlier.asked().isAfter(oldest));
  }

  private static Earlier earlier(String json) {
    try {
      return MAPPER.readValue(json, Earlier.class);
    } catch (JsonProcessingException writtenByUs) {
      throw new UncheckedIOException(writtenByUs);
    }
  }
}
