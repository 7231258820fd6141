package dev.ringback.records.rest.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.records.rest.ErrorForm;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

/**
 * What the answers of document 001 are in, and all errors. Keycloak would leave out what is {@code
 * null}.
 *
 * @param result what was asked for; {@code null} after an error
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Envelope(Trouble error, Object result) {

  /** Errors in the envelope. */
  static final ErrorForm ERRORS = (status, detail) -> answer(status, refused(status, detail));

  private static final Trouble NONE = new Trouble("", 0);

  /**
   * What went wrong.
   *
   * @param errorMessage a sentence for people; empty if nothing did
   * @param errorCode the HTTP status; 0 if nothing did
   */
  record Trouble(String errorMessage, int errorCode) {}

  static Envelope of(Object result) {
    return new Envelope(NONE, result);
  }

  /** What is answered belongs to who asked, and is good for now. */
  static ResponseBuilder answer(Status status, Object entity) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(entity);
  }

  private static Envelope refused(Status status, String detail) {
    return new Envelope(new Trouble(detail, status.getStatusCode()), null);
  }
}
