package dev.ringback.records.recording;

import static dev.ringback.records.recording.Listening.play;
import static dev.ringback.records.recording.Listening.playing;
import static dev.ringback.records.recording.Listening.written;
import static dev.ringback.records.recording.Tapes.BYTES;
import static dev.ringback.records.recording.Tapes.LENGTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.recording.Playback.NotModified;
import dev.ringback.records.recording.Playback.Playing;
import dev.ringback.records.recording.Playback.PreconditionFailed;
import dev.ringback.records.recording.Playback.Unsatisfiable;
import dev.ringback.records.source.RecordingAnswer.Opened;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bytes of a recording are sent, and to whom none. */
class RecordingTest {

  private final Tapes tapes = new Tapes();
  private final TapeRecorder seeking = new TapeRecorder(first -> tapes.opened(first, "v1"));
  private final TapeRecorder winding = new TapeRecorder(first -> tapes.opened(0, "v1"));

  @ParameterizedTest
  @CsvSource({
    ", 0, 100000",
    "bytes=0-99, 0, 100",
    "bytes=50000-, 50000, 100000",
    "bytes=50000-50000, 50000, 50001",
    "bytes=-7, 99993, 100000",
  })
  void theBytesThatAreAskedForAreSentWhetherOrNotTheSourceCanSeek(String range, int from, int to)
      throws IOException {
    for (TapeRecorder source : List.of(seeking, winding)) {
      Playing playing = playing(source, range, Preconditions.NONE);

      assertThat(written(playing)).isEqualTo(Arrays.copyOfRange(BYTES, from, to));
      assertThat(playing.content().length()).hasValue(to - from);
      assertThat(playing.length()).hasValue(LENGTH);
    }
  }

  @Test
  void aSourceThatCanSeekIsAskedForWhatIsWanted() {
    play(seeking, "bytes=50000-", Preconditions.NONE);

    assertThat(seeking.beginnings()).containsExactly(50_000L);
  }

  @Test
  void theLastBytesAreFoundOnceTheLengthIsKnown() {
    play(seeking, "bytes=-7", Preconditions.NONE);

    assertThat(seeking.beginnings()).containsExactly(0L, 99_993L);
    assertThat(tapes.handedOut().get(0).isClosed()).isTrue();
  }

  @Test
  void whoHasTheBeginningOfAnotherRecordingGetsThisOneFromItsBeginning() throws IOException {
    Preconditions other =
        new Preconditions(Optional.empty(), Optional.empty(), Optional.of("\"other\""));

    Playing playing = playing(seeking, "bytes=50000-", other);

    assertThat(playing.selection()).isEqualTo(new Selection.Whole());
    assertThat(written(playing)).isEqualTo(BYTES);
    assertThat(seeking.beginnings()).containsExactly(50_000L, 0L);
  }

  @Test
  void whoHasTheBeginningOfThisOneGetsTheRest() throws IOException {
    Optional<String> tag = playing(seeking, null, Preconditions.NONE).tag();
    Preconditions same = new Preconditions(Optional.empty(), Optional.empty(), tag);

    Playing playing = playing(seeking, "bytes=50000-", same);

    assertThat(written(playing)).isEqualTo(Arrays.copyOfRange(BYTES, 50_000, LENGTH));
  }

  @Test
  void aRecordingOfUnknownLengthIsSentAsAWhole() throws IOException {
    TapeRecorder source =
        new TapeRecorder(
            first ->
                new Opened(
                    "audio/mpeg",
                    OptionalLong.empty(),
                    first,
                    Optional.empty(),
                    tapes.tape(first)));

    Playing playing = playing(source, "bytes=50000-", Preconditions.NONE);

    assertThat(written(playing)).isEqualTo(BYTES);
    assertThat(playing.content().length()).isEmpty();
    assertThat(playing.tag()).isEmpty();
  }

  @Test
  void theTagChangesWithTheVersionAndIsTheSameForEveryRange() {
    TapeRecorder later = new TapeRecorder(first -> tapes.opened(first, "v2"));

    Optional<String> tag = playing(seeking, null, Preconditions.NONE).tag();

    assertThat(tag.orElseThrow()).matches("\"[A-Za-z0-9_-]{43}\"");
    assertThat(playing(winding, "bytes=5-", Preconditions.NONE).tag()).isEqualTo(tag);
    assertThat(playing(later, null, Preconditions.NONE).tag()).isNotEqualTo(tag);
  }

  @Test
  void nothingIsSentToWhoHasItAlreadyOrTakesItForAnother() {
    Optional<String> tag = playing(seeking, null, Preconditions.NONE).tag();
    Preconditions has = new Preconditions(Optional.empty(), tag, Optional.empty());
    Preconditions takes = new Preconditions(Optional.of("\"x\""), Optional.empty(), tag);

    assertThat(play(seeking, "bytes=-7", has)).isEqualTo(new NotModified(tag));
    assertThat(play(seeking, "bytes=-7", takes)).isEqualTo(new PreconditionFailed());
    assertThat(tapes.handedOut().subList(1, tapes.handedOut().size()))
        .hasSize(2)
        .allMatch(Tape::isClosed);
  }

  @Test
  void whatLiesPastTheEndIsNotSent() {
    assertThat(play(winding, "bytes=100000-", Preconditions.NONE))
        .isEqualTo(new Unsatisfiable(LENGTH));
    assertThat(tapes.handedOut()).allMatch(Tape::isClosed);
  }
}
