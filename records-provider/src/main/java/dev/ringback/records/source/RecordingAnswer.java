package dev.ringback.records.source;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** What a source answers when a recording is opened. */
public sealed interface RecordingAnswer {

  /**
   * The recording. Reading throws an {@link java.io.IOException} if it ends before its end.
   *
   * @param contentType its media type, as the vendor says
   * @param length bytes of the whole recording, if that is known
   * @param firstByte where in it the content begins
   * @param version differs when the recording does, if the vendor says so
   * @param content the bytes from there on; to be closed by who opened it
   */
  record Opened(
      String contentType,
      OptionalLong length,
      long firstByte,
      Optional<String> version,
      InputStream content)
      implements RecordingAnswer {}

  /** The call was not recorded, or the recording is kept no longer. */
  record Absent() implements RecordingAnswer {}

  /** The source does not answer now. */
  record Unavailable(SourceFailure failure) implements RecordingAnswer {}
}
