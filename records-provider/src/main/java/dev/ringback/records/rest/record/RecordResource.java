package dev.ringback.records.rest.record;

import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.recording.Streams;
import dev.ringback.records.rest.AbsentRecord;
import dev.ringback.records.rest.Problem;
import dev.ringback.records.rest.RecordAddresses;
import dev.ringback.records.rest.RecordsCaller;
import dev.ringback.records.rest.SeenRecords;
import dev.ringback.records.rest.recording.RecordingAddressResource;
import dev.ringback.records.rest.recording.RecordingResource;
import dev.ringback.records.search.LookUp;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** {@code …/records/{id}}: one call record. */
public final class RecordResource {

  private final KeycloakSession session;
  private final Streams streams;
  private final String id;

  RecordResource(KeycloakSession session, Streams streams, String id) {
    this.session = session;
    this.streams = streams;
    this.id = id;
  }

  /**
   * Reads it. Needs {@code records:read}.
   *
   * @return 404 if there is none that the caller may see; 410 if it was removed not long ago; 503
   *     if a source that may have it does not answer
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response read() {
    RecordsCaller caller = RecordsCaller.admit(session, ApiTokenScope.RECORDS_READ);
    SeenRecords records = SeenRecords.by(caller, session);
    LookUp outcome = records.find(id);
    if (outcome instanceof LookUp.Found found) {
      return Response.ok(document(records, found.record()))
          .header(HttpHeaders.CACHE_CONTROL, PageAnswer.CACHE_CONTROL)
          .header(HttpHeaders.VARY, PageAnswer.VARY)
          .build();
    }
    return AbsentRecord.answer(outcome, Problem.FORM);
  }

  /** The recording of the call. */
  @Path("audio")
  public RecordingResource recording() {
    return new RecordingResource(session, streams, id);
  }

  /** An address of the recording for players that send no header. */
  @Path("audio-url")
  public RecordingAddressResource recordingAddress() {
    return new RecordingAddressResource(session, id);
  }

  private RecordDocument document(SeenRecords records, CallRecord record) {
    boolean audible = record.recorded() && records.findAudible(id) instanceof LookUp.Found;
    return RecordDocument.of(
        record,
        Optional.of(id)
            .filter(any -> audible)
            .map(new RecordAddresses(session.getContext())::audio));
  }
}
