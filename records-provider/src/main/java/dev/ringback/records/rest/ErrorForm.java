package dev.ringback.records.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

/**
 * In what form a surface says what went wrong: each has that of the document it is written after.
 */
@FunctionalInterface
public interface ErrorForm {

  /**
   * An answer that is not cached.
   *
   * @param detail a sentence for people
   */
  ResponseBuilder answer(Status status, String detail);

  /** For requests that no resource can go on with. */
  default WebApplicationException exception(Status status, String detail) {
    return new WebApplicationException(detail, answer(status, detail).build());
  }
}
