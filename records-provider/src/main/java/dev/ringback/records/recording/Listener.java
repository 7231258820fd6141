package dev.ringback.records.recording;

import dev.ringback.records.recording.Selection.Whole;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the one who listens wants.
 *
 * @param range which bytes
 * @param conditions under which they are wanted
 */
public record Listener(RequestedRange range, Preconditions conditions) {

  /** Where to begin, as far as that is known before the recording is open. */
  long firstByte() {
    return range.firstByte().orElse(0);
  }

  /** Which bytes of this recording to send. */
  Selection selection(OptionalLong length, Optional<String> tag) {
    return length.isPresent() && conditions.allowRange(tag)
        ? range.of(length.getAsLong())
        : new Whole();
  }
}
