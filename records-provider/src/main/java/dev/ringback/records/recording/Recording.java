package dev.ringback.records.recording;

import dev.ringback.records.record.Visibility;
import dev.ringback.records.recording.Playback.Absent;
import dev.ringback.records.recording.Playback.Unavailable;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.RecordingAnswer;
import dev.ringback.records.source.RecordingAnswer.Opened;

/**
 * The recording of one record.
 *
 * @param source that has it
 * @param id of the record
 * @param visible with which the record was found
 */
public record Recording(RecordSource source, String id, Visibility visible) {

  /**
   * Opens it.
   *
   * <p>Where to begin may depend on what only the recording tells: its length, for the last bytes,
   * or its version, for a client that has the beginning of another one. It is opened again then.
   */
  public Playback play(Listener listener) {
    long first = listener.firstByte();
    RecordingAnswer answer = source.recording(id, visible, first);
    if (answer instanceof Opened opened) {
      Opening opening = new Opening(id, opened, listener);
      if (opening.beginsAt(first)) {
        return opening.playback();
      }
      opening.drop();
      answer = source.recording(id, visible, opening.selection().first());
    }
    return playback(answer, listener);
  }

  private Playback playback(RecordingAnswer answer, Listener listener) {
    if (answer instanceof Opened opened) {
      return new Opening(id, opened, listener).playback();
    }
    return answer instanceof RecordingAnswer.Unavailable unavailable
        ? new Unavailable(unavailable.failure())
        : new Absent();
  }
}
