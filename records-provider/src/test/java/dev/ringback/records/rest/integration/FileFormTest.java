package dev.ringback.records.rest.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.records.record.HiddenNumbers;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.record.WallClock;
import dev.ringback.records.recording.Listener;
import dev.ringback.records.recording.Playback.Playing;
import dev.ringback.records.recording.Preconditions;
import dev.ringback.records.recording.Recording;
import dev.ringback.records.recording.RecordingContent;
import dev.ringback.records.recording.RequestedRange.Everything;
import dev.ringback.records.recording.Tape;
import dev.ringback.records.recording.TapeRecorder;
import dev.ringback.records.source.RecordingAnswer.Opened;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileFormTest {

  private static final byte[] AUDIO = new byte[100_000];
  private static final Visibility ANY = new Visibility(true, Set.of(), "anna", HiddenNumbers.NONE);

  static {
    new Random(1).nextBytes(AUDIO);
  }

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @Test
  void aRecordingIsTheLastMemberOfItsDocument() throws IOException {
    form().write(content(Tape.of(AUDIO, 0)), sent);

    JsonNode result = new ObjectMapper().readTree(sent.toByteArray()).path("result");
    assertThat(result.fieldNames())
        .toIterable()
        .containsExactly(
            "file_NAME",
            "apiName",
            "apiVersion",
            "callTime",
            "responseDuration",
            "code",
            "requestHash",
            "fileContent");
    assertThat(result.path("file_NAME").asText()).isEqualTo("call \"1\".mp3");
    assertThat(result.path("fileContent").binaryValue()).isEqualTo(AUDIO);
    assertThat(form().length(AUDIO.length)).isEqualTo(sent.size());
  }

  @Test
  void aRecordingThatBreaksOffLeavesNothingThatCouldBeRead() throws IOException {
    RecordingContent torn = content(Tape.tornAfter(AUDIO, 70_000));

    assertThatIOException().isThrownBy(() -> form().write(torn, sent));

    assertThat(sent.size()).isPositive();
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> new ObjectMapper().readTree(sent.toString(UTF_8)));
  }

  private static FileForm form() {
    Instant now = Instant.parse("2026-11-22T16:00:00Z");
    Call call = new Call("getcallrecordfile", new WallClock(ZoneOffset.UTC), now, now, "hash");
    return new FileForm(FileDocument.of(call, "call \"1\".mp3"));
  }

  private static RecordingContent content(Tape tape) {
    TapeRecorder source =
        new TapeRecorder(
            firstByte ->
                new Opened("audio/mpeg", OptionalLong.of(AUDIO.length), 0, Optional.empty(), tape));
    Playing playing =
        (Playing)
            new Recording(source, "a1", ANY)
                .play(new Listener(new Everything(), Preconditions.NONE));
    return playing.content();
  }
}
