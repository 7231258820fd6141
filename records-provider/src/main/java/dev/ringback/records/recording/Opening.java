package dev.ringback.records.recording;

import dev.ringback.records.recording.Playback.NotModified;
import dev.ringback.records.recording.Playback.Playing;
import dev.ringback.records.recording.Playback.PreconditionFailed;
import dev.ringback.records.recording.Playback.Unavailable;
import dev.ringback.records.recording.Preconditions.Verdict;
import dev.ringback.records.recording.Selection.Part;
import dev.ringback.records.recording.Selection.Unsatisfiable;
import dev.ringback.records.source.RecordingAnswer.Opened;
import dev.ringback.records.source.SourceFailure;
import dev.ringback.telephony.UpstreamBrokenException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A recording that a source has opened, as somebody wants to hear it. */
final class Opening {

  private static final SourceFailure NO_AUDIO =
      new SourceFailure("unreadable_answer", "What it sends is no audio.");
  private static final SourceFailure OTHER_BYTES =
      new SourceFailure("unreadable_answer", "It sends other bytes than it was asked for.");
  private static final SourceFailure NOTHING =
      new SourceFailure("cut_short", "The recording breaks off before its first byte.");

  private final Opened opened;
  private final Optional<String> tag;
  private final Verdict verdict;
  private final Selection selection;

  Opening(String record, Opened opened, Listener listener) {
    this.opened = opened;
    tag = EntityTag.of(record, opened);
    verdict = listener.conditions().judge(tag);
    selection = listener.selection(opened.length(), tag);
  }

  Selection selection() {
    return selection;
  }

  /** Whether it was right to open it there; where nothing is sent, anywhere is. */
  boolean beginsAt(long first) {
    return verdict != Verdict.PROCEED
        || selection instanceof Unsatisfiable
        || selection.first() == first;
  }

  Playback playback() {
    Optional<AudioType> type = AudioType.read(opened.contentType());
    if (type.isEmpty()) {
      return dropped(new Unavailable(NO_AUDIO));
    }
    if (verdict == Verdict.FAILED) {
      return dropped(new PreconditionFailed());
    }
    if (verdict == Verdict.NOT_MODIFIED) {
      return dropped(new NotModified(tag));
    }
    if (selection instanceof Unsatisfiable unsatisfiable) {
      return dropped(new Playback.Unsatisfiable(unsatisfiable.length()));
    }
    return opened.firstByte() > selection.first()
        ? dropped(new Unavailable(OTHER_BYTES))
        : playing(type.get());
  }

  void drop() {
    try {
      opened.content().close();
    } catch (IOException alreadyBroken) {
      // It was not to be read any further
    }
  }

  private Playback playing(AudioType type) {
    OptionalLong length =
        selection instanceof Part part ? OptionalLong.of(part.range().length()) : opened.length();
    long skipped = selection.first() - opened.firstByte();
    try {
      RecordingContent content = RecordingContent.begin(opened.content(), skipped, length);
      return new Playing(type, opened.length(), tag, selection, content);
    } catch (UpstreamBrokenException broken) {
      String reason = broken.failure().kind().name().toLowerCase(Locale.ROOT);
      return new Unavailable(new SourceFailure(reason, broken.failure().explanation()));
    } catch (IOException broken) {
      return new Unavailable(NOTHING);
    }
  }

  private Playback dropped(Playback instead) {
    drop();
    return instead;
  }
}
