package dev.ringback.records.recording;

import dev.ringback.records.source.RecordingAnswer.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Tapes of one recording, as sources send it; remembers all that were handed out. */
final class Tapes {

  /** In bytes. */
  static final int LENGTH = 100_000;

  static final byte[] BYTES = new byte[LENGTH];

  static {
    new Random(5).nextBytes(BYTES);
  }

  private final List<Tape> handedOut = new ArrayList<>();

  List<Tape> handedOut() {
    return handedOut;
  }

  Opened opened(long firstByte, String version) {
    return new Opened(
        "audio/mpeg", OptionalLong.of(LENGTH), firstByte, Optional.of(version), tape(firstByte));
  }

  /** A recording that breaks off after so many bytes. */
  Opened torn(int after) {
    Tape torn = Tape.tornAfter(BYTES, after);
    handedOut.add(torn);
    return new Opened("audio/mpeg", OptionalLong.of(LENGTH), 0, Optional.empty(), torn);
  }

  Tape tape(long firstByte) {
    Tape tape = Tape.of(BYTES, firstByte);
    handedOut.add(tape);
    return tape;
  }
}
