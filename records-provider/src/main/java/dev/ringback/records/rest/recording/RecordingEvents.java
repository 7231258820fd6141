package dev.ringback.records.rest.recording;

import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.records.record.CallRecord;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/** Tells Keycloak's events who heard which call. */
final class RecordingEvents {

  /** Detail: {@code listen}. */
  static final String ACTION = "call_record_action";

  /** Detail: the id of the record. */
  static final String RECORD = "call_record";

  /** Detail: the line that it belongs to, masked. */
  static final String LINE = "call_record_line";

  private RecordingEvents() {}

  /**
   * A recording was opened, or a range of it. Of the types of events that Keycloak keeps by
   * default, the one for permissions that were used to get at something comes nearest.
   */
  static void heard(KeycloakSession session, AudibleRecord audible) {
    CallRecord record = audible.record();
    EventBuilder event =
        new EventBuilder(
            session.getContext().getRealm(), session, session.getContext().getConnection());
    audible.impersonator().ifPresent(administrator -> administrator.describe(event));
    event
        .event(EventType.PERMISSION_TOKEN)
        .client(RecordsClients.RECORDS)
        .user(audible.listener())
        .detail(Details.USERNAME, audible.listener().getUsername())
        .detail(ACTION, "listen")
        .detail(RECORD, record.id())
        .detail(LINE, record.line().toString())
        .success();
  }
}
