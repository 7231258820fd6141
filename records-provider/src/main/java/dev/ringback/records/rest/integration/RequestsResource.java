package dev.ringback.records.rest.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.integration.TokenKind;
import dev.ringback.records.permission.WrittenNumbers;
import dev.ringback.records.rest.BadParameterException;
import dev.ringback.records.rest.JsonBody;
import dev.ringback.records.rest.recording.PendingAnswer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code …/request}: what an access token opens. */
@Produces(MediaType.APPLICATION_JSON)
public final class RequestsResource {

  private final KeycloakSession session;
  private final Gate gate;
  private final JsonBody body;

  RequestsResource(KeycloakSession session, Gate gate, JsonBody body) {
    this.session = session;
    this.gate = gate;
    this.body = body;
  }

  /**
   * Lists calls, the newest first.
   *
   * @return in the envelope; 400 for what is malformed, and if there are too many; 503 if a source
   *     does not answer
   */
  @POST
  @Path(HistoryRequest.NAME)
  @Consumes(MediaType.WILDCARD)
  public Response history() throws IOException {
    Answers answers = answers();
    return history(answers, new Members(body.as(ObjectNode.class)));
  }

  /** The same, with the members of the body in the address, or in a body all the same. */
  @GET
  @Path(HistoryRequest.NAME)
  @Parameter(name = HistoryReader.NUMBERS, in = ParameterIn.QUERY)
  @Parameter(name = HistoryReader.PERIOD_START, in = ParameterIn.QUERY)
  @Parameter(name = HistoryReader.PERIOD_END, in = ParameterIn.QUERY)
  @Parameter(name = HistoryReader.DIRECTION, in = ParameterIn.QUERY)
  @Parameter(name = HistoryReader.DURATION_FROM, in = ParameterIn.QUERY)
  @Parameter(name = HistoryReader.DURATION_TO, in = ParameterIn.QUERY)
  @Parameter(name = HistoryReader.IS_CALL_RECORD, in = ParameterIn.QUERY)
  @Parameter(name = HistoryReader.IS_READ, in = ParameterIn.QUERY)
  public Response historyByQuery() throws IOException {
    Answers answers = answers();
    return history(
        answers,
        body.isEmpty()
            ? Members.of(session.getContext().getUri().getQueryParameters())
            : new Members(body.as(ObjectNode.class)));
  }

  /**
   * Sends a recording, as base64 in JSON.
   *
   * @param recordFileId as the history names it
   */
  @GET
  @Path(FileRequest.NAME)
  public void file(
      @QueryParam("recordFileId") String recordFileId,
      @Context HttpServerRequest request,
      @Suspended AsyncResponse answer) {
    PendingAnswer pending = new PendingAnswer(session, answer, request);
    pending.giveBy(() -> file(recordFileId, answers(), pending));
  }

  /**
   * Answers a request once more, by what its user may see and hear now.
   *
   * @param requestHash as the answer had it
   */
  @GET
  @Path("getrequestresultbyhash")
  public void again(
      @QueryParam("requestHash") String requestHash,
      @Context HttpServerRequest request,
      @Suspended AsyncResponse answer) {
    PendingAnswer pending = new PendingAnswer(session, answer, request);
    pending.giveBy(() -> again(requestHash, answers(), pending));
  }

  private static void file(String recordFileId, Answers answers, PendingAnswer pending) {
    if (recordFileId == null) {
      pending.resume(badRequest("recordFileId is missing."));
    } else {
      answers.give(new FileRequest(recordFileId), pending);
    }
  }

  private static void again(String requestHash, Answers answers, PendingAnswer pending) {
    Optional.ofNullable(requestHash)
        .flatMap(answers::earlier)
        .ifPresentOrElse(
            earlier -> answers.giveAgain(earlier, requestHash, pending),
            () ->
                pending.resume(
                    Envelope.ERRORS
                        .answer(Status.NOT_FOUND, "There is no request of this hash.")
                        .build()));
  }

  private Response history(Answers answers, Members members) {
    RealmModel realm = session.getContext().getRealm();
    try {
      HistoryReader reader =
          new HistoryReader(RealmTimeZone.clock(realm), WrittenNumbers.of(realm));
      return answers.history(reader.read(members));
    } catch (BadParameterException bad) {
      return badRequest(bad.getMessage());
    }
  }

  private Answers answers() {
    Instant begun = KeycloakClock.CLOCK.instant();
    return new Answers(session, gate.bearer(TokenKind.ACCESS).owner(), begun);
  }

  private static Response badRequest(String detail) {
    return Envelope.ERRORS.answer(Status.BAD_REQUEST, detail).build();
  }
}
