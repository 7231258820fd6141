package dev.ringback.records.rest.recording;

import dev.ringback.authenticator.impersonation.Impersonator;
import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.recording.Recording;
import dev.ringback.records.rest.AbsentRecord;
import dev.ringback.records.rest.ErrorForm;
import dev.ringback.records.rest.Problem;
import dev.ringback.records.rest.RecordsCaller;
import dev.ringback.records.rest.SeenRecords;
import dev.ringback.records.search.LookUp;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * A record whose recording somebody may hear.
 *
 * @param listener who may
 * @param impersonator who opened the listener's session, if an administrator did
 */
public record AudibleRecord(
    UserModel listener,
    Optional<Impersonator> impersonator,
    CallRecord record,
    Recording recording) {

  /**
   * Lets a request in that comes with a token or with a ticket, and looks for the record.
   *
   * @throws WebApplicationException 401, 403 if the record may be read and not heard, 404, 410,
   *     429, 503
   */
  static AudibleRecord of(KeycloakSession session, String id, Optional<String> ticket) {
    RecordsCaller caller =
        ticket
            .map(written -> TicketHolder.admit(session, id, written))
            .orElseGet(() -> RecordsCaller.admit(session, ApiTokenScope.RECORDS_LISTEN));
    return of(session, id, caller, Problem.FORM);
  }

  /**
   * Looks for the record, on behalf of who was let in.
   *
   * @throws WebApplicationException 403 if the record may be read and not heard, 404, 410, 503
   */
  public static AudibleRecord of(
      KeycloakSession session, String id, RecordsCaller caller, ErrorForm errors) {
    SeenRecords records = SeenRecords.by(caller, session);
    LookUp heard = records.findAudible(id);
    if (heard instanceof LookUp.Found found) {
      return new AudibleRecord(
          caller.user(), caller.impersonator(), found.record(), records.recording(found));
    }
    LookUp seen = heard instanceof LookUp.Unavailable ? heard : records.find(id);
    throw new WebApplicationException(
        seen instanceof LookUp.Found
            ? errors.answer(Status.FORBIDDEN, "You may read this record, and not hear it.").build()
            : AbsentRecord.answer(seen, errors));
  }
}
