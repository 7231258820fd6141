package dev.ringback.records.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ringback.records.record.Visibility;
import dev.ringback.records.recording.Playback.NotModified;
import dev.ringback.records.recording.Playback.Playing;
import dev.ringback.records.recording.Playback.PreconditionFailed;
import dev.ringback.records.recording.Playback.Unavailable;
import dev.ringback.records.recording.Playback.Unsatisfiable;
import dev.ringback.records.source.RecordingAnswer;
import dev.ringback.records.source.RecordingAnswer.Absent;
import dev.ringback.records.source.RecordingAnswer.Opened;
import dev.ringback.records.source.SourceFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

  private static final int LENGTH = 100_000;
  private static final byte[] BYTES = new byte[LENGTH];

  static {
    new Random(5).nextBytes(BYTES);
  }

  private final List<Tape> tapes = new ArrayList<>();
  private final TapeRecorder seeking = new TapeRecorder(first -> opened(first, "v1"));
  private final TapeRecorder winding = new TapeRecorder(first -> opened(0, "v1"));

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
    assertThat(tapes.get(0).isClosed()).isTrue();
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
                    "audio/mpeg", OptionalLong.empty(), first, Optional.empty(), tape(first)));

    Playing playing = playing(source, "bytes=50000-", Preconditions.NONE);

    assertThat(written(playing)).isEqualTo(BYTES);
    assertThat(playing.content().length()).isEmpty();
    assertThat(playing.tag()).isEmpty();
  }

  @Test
  void theTagChangesWithTheVersionAndIsTheSameForEveryRange() {
    TapeRecorder later = new TapeRecorder(first -> opened(first, "v2"));

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
    assertThat(tapes.subList(1, tapes.size())).hasSize(2).allMatch(Tape::isClosed);
  }

  @Test
  void whatLiesPastTheEndIsNotSent() {
    assertThat(play(winding, "bytes=100000-", Preconditions.NONE))
        .isEqualTo(new Unsatisfiable(LENGTH));
    assertThat(tapes).allMatch(Tape::isClosed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/octet-stream", ""})
  void whatIsNoAudioIsNotSent(String contentType) {
    TapeRecorder source =
        new TapeRecorder(
            first ->
                new Opened(contentType, OptionalLong.of(LENGTH), 0, Optional.empty(), tape(first)));

    assertFails(play(source, null, Preconditions.NONE), "unreadable_answer");
    assertThat(tapes).allMatch(Tape::isClosed);
  }

  @Test
  void aSourceThatBeginsTooLateIsNotBelieved() {
    TapeRecorder source = new TapeRecorder(first -> opened(first + 1, "v1"));

    assertFails(play(source, "bytes=5-", Preconditions.NONE), "unreadable_answer");
    assertThat(tapes).allMatch(Tape::isClosed);
  }

  @Test
  void aRecordingThatBreaksOffBeforeItsFirstByteIsUnavailable() {
    TapeRecorder source = new TapeRecorder(first -> torn(0));

    assertFails(play(source, null, Preconditions.NONE), "cut_short");
    assertThat(tapes).allMatch(Tape::isClosed);
  }

  @Test
  void aRecordingThatBreaksOffLaterNeverEnds() {
    TapeRecorder source = new TapeRecorder(first -> torn(50_000));

    Playing playing = playing(source, null, Preconditions.NONE);

    assertThatIOException().isThrownBy(() -> written(playing));
  }

  @Test
  void aRecordingThatIsShorterThanItSaysNeverEnds() {
    TapeRecorder source =
        new TapeRecorder(
            first ->
                new Opened(
                    "audio/mpeg", OptionalLong.of(LENGTH + 1), 0, Optional.empty(), tape(0)));

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

  private Opened opened(long firstByte, String version) {
    return new Opened(
        "audio/mpeg", OptionalLong.of(LENGTH), firstByte, Optional.of(version), tape(firstByte));
  }

  private Opened torn(int after) {
    Tape torn = Tape.tornAfter(BYTES, after);
    tapes.add(torn);
    return new Opened("audio/mpeg", OptionalLong.of(LENGTH), 0, Optional.empty(), torn);
  }

  private Tape tape(long firstByte) {
    Tape tape = Tape.of(BYTES, firstByte);
    tapes.add(tape);
    return tape;
  }

  private static Playback play(TapeRecorder source, String range, Preconditions conditions) {
    Visibility everything = new Visibility(true, Set.of(), "user", Set.of());
    return new Recording(source, "record", everything)
        .play(new Listener(RequestedRange.read(range), conditions));
  }

  private static Playing playing(TapeRecorder source, String range, Preconditions conditions) {
    return assertThat(play(source, range, conditions)).asInstanceOf(type(Playing.class)).actual();
  }

  private static byte[] written(Playing playing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    playing.content().writeTo(out);
    return out.toByteArray();
  }

  private static void assertFails(Playback playback, String reason) {
    assertThat(playback)
        .asInstanceOf(type(Unavailable.class))
        .extracting(unavailable -> unavailable.failure().reason())
        .isEqualTo(reason);
  }
}
