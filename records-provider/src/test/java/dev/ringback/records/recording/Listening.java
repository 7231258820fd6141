package dev.ringback.records.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ringback.records.record.HiddenNumbers;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.recording.Playback.Playing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;

/** What a listener gets to hear who may hear everything. */
final class Listening {

  private Listening() {}

  static Playback play(TapeRecorder source, String range, Preconditions conditions) {
    Visibility everything = new Visibility(true, Set.of(), "user", HiddenNumbers.NONE);
    return new Recording(source, "record", everything)
        .play(new Listener(RequestedRange.read(range), conditions));
  }

  static Playing playing(TapeRecorder source, String range, Preconditions conditions) {
    return assertThat(play(source, range, conditions)).asInstanceOf(type(Playing.class)).actual();
  }

  static byte[] written(Playing playing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    playing.content().writeTo(out);
    return out.toByteArray();
  }
}
