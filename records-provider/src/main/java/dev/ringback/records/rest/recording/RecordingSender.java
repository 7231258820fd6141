package dev.ringback.records.rest.recording;

import dev.ringback.records.recording.Listener;
import dev.ringback.records.recording.Playback;
import dev.ringback.records.recording.Playback.Playing;
import dev.ringback.records.recording.RecordingStream;
import dev.ringback.records.recording.StreamHolder;
import dev.ringback.records.recording.StreamPlace;
import dev.ringback.records.recording.Streams;
import dev.ringback.records.rest.ErrorForm;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.models.KeycloakSession;

/**
 * Sends recordings while there is room for them. The answer is suspended and resumed at once,
 * because Keycloak then closes its session and gives the database connection back before the first
 * byte is sent, not after the last one.
 */
public final class RecordingSender {

  /** Seconds until it is worth asking again when there is no place. */
  private static final int PAUSE = 5;

  /** The answer to who hears a recording. */
  @FunctionalInterface
  public interface Form {
    ResponseBuilder answer(Playing playing, Body body);
  }

  /** The entity of such an answer. */
  @FunctionalInterface
  public interface Body {
    StreamingOutput in(RecordingStream.Form form);
  }

  private final KeycloakSession session;
  private final Streams streams;
  private final ErrorForm errors;

  public RecordingSender(KeycloakSession session, Streams streams, ErrorForm errors) {
    this.session = session;
    this.streams = streams;
    this.errors = errors;
  }

  /** Sends one, or says why not. */
  public void send(AudibleRecord audible, Listener listener, Form form, PendingAnswer answer) {
    StreamPlace place = streams.open(StreamHolder.of(session, audible.listener()));
    if (place instanceof StreamPlace.Taken taken) {
      send(audible, listener, form, taken.stream(), answer);
    } else {
      answer.resume(refusal(place, errors));
    }
  }

  private void send(
      AudibleRecord audible,
      Listener listener,
      Form form,
      RecordingStream stream,
      PendingAnswer answer) {
    answer.whenOver(() -> close(stream));
    Playback playback = audible.recording().play(listener);
    if (playback instanceof Playing playing) {
      stream.carry(playing.content());
      RecordingEvents.heard(session, audible);
      Body body =
          written -> new RecordingOutput(stream, written, audible, errors, answer.connection());
      answer.resume(form.answer(playing, body).build());
    } else {
      answer.resume(PlaybackAnswer.of(playback, audible.record(), errors).build());
    }
  }

  /** There is no place: 503 if the node is full, 429 if this user or network has enough of it. */
  static Response refusal(StreamPlace place, ErrorForm errors) {
    ResponseBuilder answer =
        place instanceof StreamPlace.UserHasEnough
            ? errors.answer(
                Status.TOO_MANY_REQUESTS,
                "You hear as many recordings as one user may at a time; see Retry-After.")
            : place instanceof StreamPlace.NetworkHasEnough
                ? errors.answer(
                    Status.TOO_MANY_REQUESTS,
                    "Too many recordings are being sent to your network; see Retry-After.")
                : errors.answer(
                    Status.SERVICE_UNAVAILABLE,
                    "Too many recordings are being sent; see Retry-After.");
    return answer.header(HttpHeaders.RETRY_AFTER, PAUSE).build();
  }

  private static void close(RecordingStream stream) {
    try {
      stream.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
