package dev.ringback.records.recording;

import static dev.ringback.records.recording.Listening.play;
import static dev.ringback.records.recording.Listening.playing;
import static dev.ringback.records.recording.Listening.written;
import static dev.ringback.records.recording.Tapes.LENGTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ringback.records.recording.Playback.Playing;
import dev.ringback.records.recording.Playback.Unavailable;
import dev.ringback.records.source.RecordingAnswer;
import dev.ringback.records.source.RecordingAnswer.Absent;
import dev.ringback.records.source.RecordingAnswer.Opened;
import dev.ringback.records.source.SourceFailure;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that send no recording, or not all of it. */
class BrokenRecordingTest {

  private final Tapes tapes = new Tapes();

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/octet-stream", ""})
  void whatIsNoAudioIsNotSent(String contentType) {
    TapeRecorder source =
        new TapeRecorder(
            first ->
                new Opened(
                    contentType, OptionalLong.of(LENGTH), 0, Optional.empty(), tapes.tape(first)));

    assertFails(play(source, null, Preconditions.NONE), "unreadable_answer");
    assertThat(tapes.handedOut()).allMatch(Tape::isClosed);
  }

  @Test
  void aSourceThatBeginsTooLateIsNotBelieved() {
    TapeRecorder source = new TapeRecorder(first -> tapes.opened(first + 1, "v1"));

    assertFails(play(source, "bytes=5-", Preconditions.NONE), "unreadable_answer");
    assertThat(tapes.handedOut()).allMatch(Tape::isClosed);
  }

  @Test
  void aRecordingThatBreaksOffBeforeItsFirstByteIsUnavailable() {
    TapeRecorder source = new TapeRecorder(first -> tapes.torn(0));

    assertFails(play(source, null, Preconditions.NONE), "cut_short");
    assertThat(tapes.handedOut()).allMatch(Tape::isClosed);
  }

  @Test
  void aRecordingThatBreaksOffLaterNeverEnds() {
    TapeRecorder source = new TapeRecorder(first -> tapes.torn(50_000));

    Playing playing = playing(source, null, Preconditions.NONE);

    assertThatIOException().isThrownBy(() -> written(playing));
  }

  @Test
  void aRecordingThatIsShorterThanItSaysNeverEnds() {
    TapeRecorder source =
        new TapeRecorder(
            first ->
                new Opened(
                    "audio/mpeg", OptionalLong.of(LENGTH + 1), 0, Optional.empty(), tapes.tape(0)));

    Playing playing = playing(source, null, Preconditions.NONE);

    assertThatIOException().isThrownBy(() -> written(playing));
  }

  @Test
  void whatTheSourceSaysOfNoRecordingIsPassedOn() {
    SourceFailure timeout = new SourceFailure("timeout", "It does not answer.");

    assertThat(play(new TapeRecorder(first -> new Absent()), null, Preconditions.NONE))
        .isEqualTo(new Playback.Absent());
    assertThat(
            play(
                new TapeRecorder(first -> new RecordingAnswer.Unavailable(timeout)),
                "bytes=-7",
                Preconditions.NONE))
        .isEqualTo(new Unavailable(timeout));
  }

  private static void assertFails(Playback playback, String reason) {
    assertThat(playback)
        .asInstanceOf(type(Unavailable.class))
        .extracting(unavailable -> unavailable.failure().reason())
        .isEqualTo(reason);
  }
}
