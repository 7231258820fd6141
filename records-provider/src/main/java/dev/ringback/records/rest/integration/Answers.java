package dev.ringback.records.rest.integration;

import dev.ringback.records.recording.Listener;
import dev.ringback.records.recording.Playback.Playing;
import dev.ringback.records.recording.Preconditions;
import dev.ringback.records.recording.RequestedRange;
import dev.ringback.records.rest.CallRecordsResourceProviderFactory;
import dev.ringback.records.rest.RecordsCaller;
import dev.ringback.records.rest.SeenRecords;
import dev.ringback.records.rest.integration.RequestHash.Earlier;
import dev.ringback.records.rest.recording.AudibleRecord;
import dev.ringback.records.rest.recording.PendingAnswer;
import dev.ringback.records.rest.recording.PlaybackAnswer;
import dev.ringback.records.rest.recording.RecordingSender;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Answers the requests of one user, for the first time or once more. */
final class Answers {

  private static final Listener TO_ALL =
      new Listener(new RequestedRange.Everything(), Preconditions.NONE);

  private final KeycloakSession session;
  private final RecordsCaller caller;
  private final Instant begun;
  private final RequestHash hashes;

  Answers(KeycloakSession session, UserModel user, Instant begun) {
    this.session = session;
    this.caller = RecordsCaller.asLoggedIn(user);
    this.begun = begun;
    this.hashes = RequestHash.of(session, user);
  }

  /** What was asked under this hash; empty if it is none. */
  Optional<Earlier> earlier(String hash) {
    return hashes.read(hash);
  }

  Response history(HistoryRequest request) {
    return history(
        request, call(HistoryRequest.NAME, begun, hashes.write(request.upToNow(), begun)));
  }

  void give(FileRequest request, PendingAnswer answer) {
    give(request, call(FileRequest.NAME, begun, hashes.write(request, begun)), answer);
  }

  void giveAgain(Earlier earlier, String hash, PendingAnswer answer) {
    if (earlier.request() instanceof HistoryRequest history) {
      answer.resume(history(history, call(HistoryRequest.NAME, earlier.asked(), hash)));
    } else if (earlier.request() instanceof FileRequest file) {
      give(file, call(FileRequest.NAME, earlier.asked(), hash), answer);
    }
  }

  private Response history(HistoryRequest request, Call call) {
    return new History(SeenRecords.by(caller, session)).answer(request, call);
  }

  private void give(FileRequest request, Call call, PendingAnswer answer) {
    AudibleRecord audible =
        AudibleRecord.of(
            session, RecordFileId.recordId(request.recordFileId()), caller, Envelope.ERRORS);
    new RecordingSender(
            session, CallRecordsResourceProviderFactory.streams(session), Envelope.ERRORS)
        .send(audible, TO_ALL, (playing, body) -> file(audible, playing, body, call), answer);
  }

  private static ResponseBuilder file(
      AudibleRecord audible, Playing playing, RecordingSender.Body body, Call call) {
    String name = PlaybackAnswer.fileName(playing, audible.record());
    FileForm form = new FileForm(FileDocument.of(call, name));
    ResponseBuilder answer = Envelope.answer(Status.OK, body.in(form));
    playing
        .content()
        .length()
        .ifPresent(bytes -> answer.header(HttpHeaders.CONTENT_LENGTH, form.length(bytes)));
    return answer;
  }

  private Call call(String apiName, Instant asked, String hash) {
    return new Call(
        apiName, RealmTimeZone.clock(session.getContext().getRealm()), asked, begun, hash);
  }
}
