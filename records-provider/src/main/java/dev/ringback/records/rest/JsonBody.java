package dev.ringback.records.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request: JSON, whatever the content type says. Clients of this API send none, or
 * {@code text/plain}, or a form's.
 *
 * <p>It is taken on the way to a resource, because Keycloak reads what is called a form before any
 * method that answers a POST is reached.
 */
public final class JsonBody {

  /** Bytes; many times what any request here needs. */
  private static final int LARGEST = 8 * 1024;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private final byte[] bytes;
  private final ErrorForm errors;

  private JsonBody(byte[] bytes, ErrorForm errors) {
    this.bytes = bytes;
    this.errors = errors;
  }

  static JsonBody take(InputStream stream) throws IOException {
    return take(stream, Problem.FORM);
  }

  /**
   * Takes the body of a request, as long as it is not too long.
   *
   * @param stream {@code null} if there is none
   * @throws jakarta.ws.rs.WebApplicationException 413
   */
  public static JsonBody take(InputStream stream, ErrorForm errors) throws IOException {
    // One byte more than is allowed is enough to know
    byte[] bytes = stream == null ? new byte[0] : stream.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw errors.exception(
          Status.REQUEST_ENTITY_TOO_LARGE, "The body is larger than " + LARGEST + " bytes.");
    }
    return new JsonBody(bytes, errors);
  }

  /** Whether there is none: some calls need not say anything. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /**
   * Reads it.
   *
   * @param type a record; members that it does not have are passed over
   * @throws jakarta.ws.rs.WebApplicationException 400
   */
  public <T> T as(Class<T> type) throws IOException {
    try {
      T value = MAPPER.readValue(bytes, type);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException rubbish) {
      // What it says of the body stays here: a password may be in it
      throw unreadable();
    }
    throw unreadable();
  }

  private RuntimeException unreadable() {
    return errors.exception(
        Status.BAD_REQUEST, "The body must be a JSON object as this call describes it.");
  }
}
