package dev.ringback.records.recording;

import dev.ringback.records.source.SourceFailure;
import java.util.Optional;
import java.util.OptionalLong;

/** What came of asking for a recording. */
public sealed interface Playback {

  /**
   * It can be heard.
   *
   * @param type what it is
   * @param length bytes of the whole recording, if that is known
   * @param tag its entity tag with quotes, if there is one that can be trusted
   * @param selection which bytes of it are to be sent; never an unsatisfiable one
   * @param content these bytes; to be closed by who asked
   */
  record Playing(
      AudioType type,
      OptionalLong length,
      Optional<String> tag,
      Selection selection,
      RecordingContent content)
      implements Playback {}

  /**
   * The client has it already.
   *
   * @param tag its entity tag
   */
  record NotModified(Optional<String> tag) implements Playback {}

  /** It is not what the client takes it for. */
  record PreconditionFailed() implements Playback {}

  /**
   * The bytes that are wanted lie past its end.
   *
   * @param length bytes of the whole recording
   */
  record Unsatisfiable(long length) implements Playback {}

  /** The call was not recorded, or the recording is kept no longer. */
  record Absent() implements Playback {}

  /** The source does not answer now, or not with a recording. */
  record Unavailable(SourceFailure failure) implements Playback {}
}
