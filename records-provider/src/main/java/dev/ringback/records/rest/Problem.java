package dev.ringback.records.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/**
 * What went wrong, as RFC 9457 has it; of the type {@code about:blank}, so that the status says it
 * all to a program.
 *
 * @param detail a sentence for people
 */
public record Problem(Status status, String detail) {

  public static final ErrorForm FORM = (status, detail) -> new Problem(status, detail).builder();

  private static final MediaType TYPE = new MediaType("application", "problem+json");

  /** The members of the answer's body. */
  private record Body(String title, int status, String detail) {}

  public static Problem badRequest(String detail) {
    return new Problem(Status.BAD_REQUEST, detail);
  }

  public Response response() {
    return builder().build();
  }

  public Response.ResponseBuilder builder() {
    return Response.status(status)
        .type(TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(new Body(status.getReasonPhrase(), status.getStatusCode(), detail));
  }

  /** For requests that no resource can go on with. */
  public WebApplicationException exception() {
    return new WebApplicationException(detail, response());
  }
}
