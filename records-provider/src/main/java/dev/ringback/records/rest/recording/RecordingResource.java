package dev.ringback.records.rest.recording;

import dev.ringback.records.recording.Listener;
import dev.ringback.records.recording.Playback;
import dev.ringback.records.recording.Playback.Playing;
import dev.ringback.records.recording.Preconditions;
import dev.ringback.records.recording.RecordingContent;
import dev.ringback.records.recording.RecordingStream;
import dev.ringback.records.recording.RequestedRange;
import dev.ringback.records.recording.StreamHolder;
import dev.ringback.records.recording.StreamPlace;
import dev.ringback.records.recording.Streams;
import dev.ringback.records.rest.Problem;
import dev.ringback.records.rest.RangeHeaders;
import dev.ringback.records.rest.RecordAddresses;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * {@code …/records/{id}/audio}: the recording of a call, whole or a range of it, under conditions
 * (RFC 9110, sections 13 and 14). Needs {@code records:listen}, or a ticket for this recording.
 */
public final class RecordingResource {

  private final KeycloakSession session;
  private final Streams streams;
  private final String id;

  public RecordingResource(KeycloakSession session, Streams streams, String id) {
    this.session = session;
    this.streams = streams;
    this.id = id;
  }

  /**
   * Sends it.
   *
   * @param ticket {@code null} if a token comes instead
   */
  @GET
  public void hear(
      @QueryParam(RecordAddresses.TICKET) String ticket,
      @Context HttpServerRequest request,
      @Suspended AsyncResponse answer) {
    PendingAnswer pending = new PendingAnswer(session, answer, request);
    pending.giveBy(() -> send(AudibleRecord.of(session, id, Optional.ofNullable(ticket)), pending));
  }

  /** What {@link #hear} would answer, without the recording itself. */
  @HEAD
  public Response describe(@QueryParam(RecordAddresses.TICKET) String ticket) {
    AudibleRecord audible = AudibleRecord.of(session, id, Optional.ofNullable(ticket));
    StreamPlace place = streams.open(StreamHolder.of(session, audible.listener()));
    return place instanceof StreamPlace.Taken taken
        ? describe(audible, taken.stream())
        : RecordingSender.refusal(place, Problem.FORM);
  }

  private void send(AudibleRecord audible, PendingAnswer answer) {
    new RecordingSender(session, streams, Problem.FORM)
        .send(
            audible,
            listener(),
            (playing, body) ->
                PlaybackAnswer.of(playing, audible.record())
                    .entity(body.in(RecordingContent::writeTo)),
            answer);
  }

  private Response describe(AudibleRecord audible, RecordingStream place) {
    try (RecordingStream stream = place) {
      Playback playback = audible.recording().play(listener());
      if (playback instanceof Playing playing) {
        stream.carry(playing.content());
      }
      return PlaybackAnswer.of(playback, audible.record()).build();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Listener listener() {
    HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
    return new Listener(
        RequestedRange.read(headers.getHeaderString(RangeHeaders.RANGE)),
        new Preconditions(
            Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH)),
            Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)),
            Optional.ofNullable(headers.getHeaderString(RangeHeaders.IF_RANGE))));
  }
}
