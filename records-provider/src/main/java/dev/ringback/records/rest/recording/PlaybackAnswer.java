package dev.ringback.records.rest.recording;

import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.recording.Playback;
import dev.ringback.records.recording.Playback.NotModified;
import dev.ringback.records.recording.Playback.Playing;
import dev.ringback.records.recording.Playback.PreconditionFailed;
import dev.ringback.records.recording.Playback.Unavailable;
import dev.ringback.records.recording.Playback.Unsatisfiable;
import dev.ringback.records.recording.Selection.Part;
import dev.ringback.records.rest.ErrorForm;
import dev.ringback.records.rest.Problem;
import dev.ringback.records.rest.RangeHeaders;
import dev.ringback.records.source.SourceFailure;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What HTTP says of a recording, before its bytes. */
public final class PlaybackAnswer {

  private static final String TIMEOUT = "timeout";

  /** Neither a number nor a name: a file may lie about for years. */
  private static final DateTimeFormatter FILE_NAME =
      DateTimeFormatter.ofPattern("'call-'uuuu-MM-dd'T'HH-mm-ss'Z.'").withZone(ZoneOffset.UTC);

  private PlaybackAnswer() {}

  /** The answer; of one that can be heard, without the bytes. */
  static ResponseBuilder of(Playback playback, CallRecord record) {
    return of(playback, record, Problem.FORM);
  }

  static ResponseBuilder of(Playback playback, CallRecord record, ErrorForm errors) {
    if (playback instanceof Playing playing) {
      return of(playing, record);
    }
    if (playback instanceof NotModified unchanged) {
      return tagged(Response.notModified(), unchanged.tag());
    }
    if (playback instanceof PreconditionFailed) {
      return errors.answer(Status.PRECONDITION_FAILED, "The recording is another one.");
    }
    if (playback instanceof Unsatisfiable unsatisfiable) {
      long length = unsatisfiable.length();
      return errors
          .answer(Status.REQUESTED_RANGE_NOT_SATISFIABLE, "The recording has " + length + " bytes.")
          .header(RangeHeaders.CONTENT_RANGE, "bytes */" + length);
    }
    return playback instanceof Unavailable unavailable
        ? of(unavailable.failure(), errors)
        : absent(errors);
  }

  /** What to call a file with the recording. */
  public static String fileName(Playing playing, CallRecord record) {
    return FILE_NAME.format(record.start()) + playing.type().extension();
  }

  /** There is none. */
  static ResponseBuilder absent(ErrorForm errors) {
    return errors.answer(Status.NOT_FOUND, "There is no recording of this call.");
  }

  private static ResponseBuilder of(Playing playing, CallRecord record) {
    ResponseBuilder answer =
        playing.selection() instanceof Part part
            ? Response.status(Status.PARTIAL_CONTENT)
                .header(RangeHeaders.CONTENT_RANGE, part.contentRange())
            : Response.ok();
    playing
        .content()
        .length()
        .ifPresent(length -> answer.header(HttpHeaders.CONTENT_LENGTH, length));
    String name = fileName(playing, record);
    return tagged(answer, playing.tag())
        .header(HttpHeaders.CONTENT_TYPE, playing.type().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .header(RangeHeaders.ACCEPT_RANGES, playing.length().isPresent() ? "bytes" : "none");
  }

  /** An address with a ticket in it is nobody else's business, and a recording is kept nowhere. */
  private static ResponseBuilder tagged(ResponseBuilder answer, Optional<String> tag) {
    tag.ifPresent(written -> answer.header(HttpHeaders.ETAG, written));
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }

  private static ResponseBuilder of(SourceFailure failure, ErrorForm errors) {
    if (failure.isBusy()) {
      return errors
          .answer(Status.SERVICE_UNAVAILABLE, "Try again soon: " + failure.explanation())
          .header(HttpHeaders.RETRY_AFTER, UpstreamProvider.BUSY_SECONDS);
    }
    Status status = failure.reason().equals(TIMEOUT) ? Status.GATEWAY_TIMEOUT : Status.BAD_GATEWAY;
    return errors.answer(
        status, "The recording cannot be had from its source: " + failure.explanation());
  }
}
