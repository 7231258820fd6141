package dev.ringback.simulator.alloincognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.audio.Mp3Tone;
import dev.ringback.simulator.web.Outage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsTest {

  private static final long MANY_BYTES = 200L * 1024 * 1024;

  private final Call call =
      Call.of(
          1,
          Instant.parse("2026-07-01T07:00:00Z"),
          Duration.ofSeconds(42),
          "+74951234567",
          "+79243555100",
          Call.OUT);
  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final Contract contract = simulator.alloIncognito().contract("office").keep(call);
  private final Program program = new Program(simulator, contract).withPair();
  private final String recordFileId = call.recordFileId().orElseThrow();

  @Test
  void aRecordingComesAsBase64InTheEnvelope() throws Exception {
    Answered answered = program.hears(recordFileId);

    JsonNode result = answered.json().path("result");
    assertThat(answered.header("Content-Type")).isEqualTo("application/json");
    assertThat(result.properties())
        .extracting(member -> member.getKey())
        .containsExactly(
            "file_NAME",
            "apiName",
            "apiVersion",
            "callTime",
            "responseDuration",
            "code",
            "requestHash",
            "fileContent");
    assertThat(result.path("file_NAME").asText()).isEqualTo(recordFileId + ".mp3");
    assertThat(Base64.getDecoder().decode(result.path("fileContent").asText()))
        .isEqualTo(tone(42_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 47, 48, 49, 36_863, 36_864, 36_865, 36_912, 100_000})
  void base64CanComeInLinesAtAnyLength(long bytes) throws Exception {
    contract.behave(Behaviour.asDocumented().withAudioBytes(bytes).withBase64(Base64Style.LINES));

    String content = content(program.hears(recordFileId));

    assertThat(content)
        .isEqualTo(Base64.getMimeEncoder(64, new byte[] {'\r', '\n'}).encodeToString(tone(bytes)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 36_864, 36_865, 100_000})
  void base64IsThatOfAllBytesAtAnyLength(long bytes) throws Exception {
    contract.behave(Behaviour.asDocumented().withAudioBytes(bytes));

    assertThat(content(program.hears(recordFileId)))
        .isEqualTo(Base64.getEncoder().encodeToString(tone(bytes)));
  }

  @Test
  void aRecordingOfTwoHundredMegabytesIsMadeUpAsItIsRead() throws Exception {
    contract.behave(Behaviour.asDocumented().withAudioBytes(MANY_BYTES));

    assertThat(lengthOfAnswer()).isBetween(MANY_BYTES / 3 * 4, MANY_BYTES / 3 * 4 + 500);
  }

  @Test
  void thereIsNoRecordingOfACallThatWasNotRecordedOrIsForgotten() {
    contract.keep(call.unrecorded());
    assertThat(program.hears(recordFileId).status()).isEqualTo(404);

    contract.keep(call).forget(call.callId());

    Answered answered = program.hears(recordFileId);
    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.json().at("/error/errorCode").asInt()).isEqualTo(404);
    assertThat(answered.json().path("result").isNull()).isTrue();
  }

  @Test
  void whoeverHasNoPairHearsNothing() {
    contract.renewAuthorizationToken();

    assertThat(program.hears(recordFileId).status()).isEqualTo(401);
  }

  @Test
  void base64CanHaveACharacterThatItDoesNotHave() {
    contract.behave(Behaviour.asDocumented().withBase64(Base64Style.BAD));

    String content = content(program.hears(recordFileId));

    assertThat(content).hasSize(56_000).contains("!");
    assertThatThrownBy(() -> Base64.getDecoder().decode(content))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void base64CanBeCutWhileTheJsonIsWhole() {
    contract.behave(Behaviour.asDocumented().withBase64(Base64Style.CUT));

    String content = content(program.hears(recordFileId));

    assertThat(content).hasSize(28_001);
    assertThatThrownBy(() -> Base64.getDecoder().decode(content))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theJsonCanBeCutWhileTheAnswerLooksWhole() {
    contract.behave(Behaviour.asDocumented().withAudioOutage(Outage.WRONG_LENGTH));

    Answered answered = program.hears(recordFileId);

    assertThat(answered.status()).isEqualTo(200);
    assertThatThrownBy(answered::json).hasCauseInstanceOf(JsonProcessingException.class);
  }

  @Test
  void theConnectionCanEndAfterHalfOfALongRecording() {
    contract.behave(
        Behaviour.asDocumented().withAudioBytes(10_000_000).withAudioOutage(Outage.HALF_BODY));

    assertThatThrownBy(this::lengthOfAnswer).isInstanceOf(IOException.class);
  }

  @Test
  void anOutageOfTheRecordingsIsNoneOfTheHistory() {
    contract.behave(Behaviour.asDocumented().withAudioOutage(Outage.HTTP_500));

    assertThat(program.hears(recordFileId).status()).isEqualTo(500);
    assertThat(program.asks("{}").status()).isEqualTo(200);
  }

  private static String content(Answered answered) {
    return answered.json().at("/result/fileContent").asText();
  }

  private byte[] tone(long bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Mp3Tone.ofLength(bytes, call.callId().hashCode()).write(out, 0, bytes);
    return out.toByteArray();
  }

  private long lengthOfAnswer() throws IOException {
    return new HttpProbe(simulator.alloIncognito().endpoint())
        .lengthOf(
            "/api/v1/request/getcallrecordfile?recordFileId=" + recordFileId,
            Map.of("Authorization", "Bearer " + program.access()));
  }
}
