package dev.ringback.records.rest.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.records.permission.WrittenNumbers;
import dev.ringback.records.recording.Streams;
import dev.ringback.records.rest.BadParameterException;
import dev.ringback.records.rest.Problem;
import dev.ringback.records.rest.RecordsCaller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;

/** {@code …/records}: the call records that a user may see. */
public final class RecordsResource {

  private final KeycloakSession session;
  private final Streams streams;

  public RecordsResource(KeycloakSession session, Streams streams) {
    this.session = session;
    this.streams = streams;
  }

  /**
   * Searches, the newest first. Needs {@code records:read}.
   *
   * @return JSON or CSV, as the client likes it; 304, 400, 406, 429, 503 if a source does not
   *     answer
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, PageFormat.TEXT_CSV})
  @Parameter(name = SearchRequest.NUMBER, in = ParameterIn.QUERY)
  @Parameter(name = SearchRequest.NOT, in = ParameterIn.QUERY)
  @Parameter(name = SearchRequest.DURATION_MIN, in = ParameterIn.QUERY)
  @Parameter(name = SearchRequest.DURATION_MAX, in = ParameterIn.QUERY)
  @Parameter(name = SearchRequest.DIRECTION, in = ParameterIn.QUERY)
  @Parameter(name = SearchRequest.FROM, in = ParameterIn.QUERY)
  @Parameter(name = SearchRequest.TO, in = ParameterIn.QUERY)
  @Parameter(name = SearchRequest.RECORDED, in = ParameterIn.QUERY)
  @Parameter(name = SearchRequest.LIMIT, in = ParameterIn.QUERY)
  @Parameter(name = SearchRequest.CURSOR, in = ParameterIn.QUERY)
  public Response search(@Context Request request) throws JsonProcessingException {
    RecordsCaller caller = RecordsCaller.admit(session, ApiTokenScope.RECORDS_READ);
    Optional<PageFormat> format = PageFormat.of(request);
    if (format.isEmpty()) {
      return new Problem(Status.NOT_ACCEPTABLE, "Records are sent as JSON or CSV.").response();
    }
    KeycloakContext context = session.getContext();
    try {
      SearchRequest wanted =
          SearchRequest.read(
              new Parameters(context.getUri().getQueryParameters()),
              WrittenNumbers.of(context.getRealm()));
      return new RecordPages(session, caller).answer(wanted, format.get(), request);
    } catch (BadParameterException bad) {
      return Problem.badRequest(bad.getMessage()).response();
    }
  }

  /** One of them. */
  @Path("{id}")
  public RecordResource record(@PathParam("id") String id) {
    return new RecordResource(session, streams, id);
  }
}
