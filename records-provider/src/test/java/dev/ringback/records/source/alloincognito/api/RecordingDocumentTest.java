package dev.ringback.records.source.alloincognito.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.source.BrokenRecordingException;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.AlloReply.Failed;
import dev.ringback.records.source.alloincognito.api.AlloReply.Said;
import dev.ringback.telephony.UpstreamDownload.Begun;
import dev.ringback.telephony.UpstreamHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingDocumentTest {

  private static final String DOCUMENT =
      """
      {
        "error": {"errorMessage": "", "errorCode": 0},
        "result": {
          "file_NAME": "\\"fileContent\\": \\"rubbish\\"",
          "apiName": "fileContent",
          "apiVersion": 1,
          "fileContent": "%s",
          "code": 0
        }
      }""";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6_143, 6_144, 6_145, 12_288, 200_000})
  void theRecordingIsWhatWasEncoded(int length) throws IOException {
    byte[] recording = recording(length);

    assertThat(content(base64(recording)).readAllBytes()).isEqualTo(recording);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8_192})
  void itDoesNotMatterHowTheDocumentIsCutIntoPieces(int piece) throws IOException {
    byte[] recording = recording(50_000);
    InputStream slow =
        new ByteArrayInputStream(document(base64(recording))) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(piece, length));
          }
        };

    assertThat(content(slow).readAllBytes()).isEqualTo(recording);
  }

  @Test
  void base64MayBeEscapedAndBrokenIntoLines() throws IOException {
    byte[] recording = recording(10_000);
    String lines =
        Base64.getMimeEncoder()
            .encodeToString(recording)
            .replace("/", "\\/")
            .replace("+", "\\u002B")
            .replace("\r\n", "\\r\\n");

    assertThat(content(lines).readAllBytes()).isEqualTo(recording);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AAA", "A===", "AA*A", "AA=A", "AA==AAAA", "AAA\\x", "\\u0141AAA", "ÄAAA"})
  void whatIsNoBase64IsNoRecording(String encoded) {
    assertThatThrownBy(() -> content(encoded).readAllBytes())
        .isInstanceOf(BrokenRecordingException.class);
  }

  @Test
  void paddingBetweenTwoChunksIsNoEnd() {
    String first = base64(recording(6_143));

    assertThatThrownBy(() -> content(first + "AAAA").readAllBytes())
        .isInstanceOf(BrokenRecordingException.class);
  }

  @Test
  void aDocumentThatIsCutNeverPassesForAWholeRecording() {
    byte[] whole = document(base64(recording(9_000)));

    for (int length = DOCUMENT.indexOf('%'); length < whole.length; length += 97) {
      InputStream cut = new ByteArrayInputStream(whole, 0, length);
      assertThatThrownBy(() -> content(cut).readAllBytes())
          .isInstanceOf(BrokenRecordingException.class);
    }
  }

  @Test
  void anErrorThatComesAfterTheContentCountsToo() {
    InputStream failing =
        stream(
            """
            {"result":{"fileContent":"AAAA"},"error":{"errorMessage":"broken","errorCode":7}}""");

    assertThatThrownBy(() -> content(failing).readAllBytes())
        .isInstanceOf(BrokenRecordingException.class);
  }

  @Test
  void anErrorInsteadOfAResultIsNoRecording() {
    assertThat(kind(200, "{\"error\":{\"errorMessage\":\"none\",\"errorCode\":4},\"result\":null}"))
        .isEqualTo(Kind.ABSENT);
    assertThat(kind(404, "")).isEqualTo(Kind.ABSENT);
    assertThat(kind(401, "")).isEqualTo(Kind.TOKEN_REFUSED);
    assertThat(kind(403, "")).isEqualTo(Kind.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>", "{\"result\":{\"fileContent\":null}}", "[]", "{\"result\":"})
  void anythingElseIsNotWhatTheDocumentDescribes(String answer) {
    assertThat(kind(200, answer)).isEqualTo(Kind.UNEXPECTED);
  }

  @Test
  void whatSurroundsARecordingIsNotReadWithoutEnd() {
    assertThat(kind(200, "{\"error\":\"" + "x".repeat(100_000) + "\"}")).isEqualTo(Kind.UNEXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"error\":{\"errorCode\":4},\"result\":null}", "[LONG]"})
  void anAnswerWithoutARecordingHoldsNoConnection(String answer) {
    AtomicBoolean closed = new AtomicBoolean();
    byte[] bytes = answer.replace("LONG", "0,".repeat(50_000)).getBytes(UTF_8);
    InputStream connection =
        new ByteArrayInputStream(bytes) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    assertThat(open(200, connection)).isInstanceOf(Failed.class);
    assertThat(closed).isTrue();
  }

  @Test
  void whatComesByteByByteIsNotWaitedForWithoutEnd() {
    AtomicInteger asked = new AtomicInteger();
    InstantSource slow = () -> Instant.EPOCH.plusSeconds(asked.getAndIncrement());

    AlloReply<InputStream> reply =
        RecordingDocument.open(
            new Begun(200, UpstreamHeaders.NONE, stream("{\"error\":" + " ".repeat(100))), slow);

    assertThat(((Failed<InputStream>) reply).failure().kind()).isEqualTo(Kind.UNEXPECTED);
    assertThat(asked).hasValueLessThan(25);
  }

  private static Kind kind(int status, String answer) {
    AlloReply<InputStream> reply = open(status, stream(answer));
    return ((Failed<InputStream>) reply).failure().kind();
  }

  private static InputStream content(String encoded) {
    return content(new ByteArrayInputStream(document(encoded)));
  }

  private static InputStream content(InputStream answer) {
    AlloReply<InputStream> reply = open(200, answer);
    return ((Said<InputStream>) reply).value();
  }

  private static AlloReply<InputStream> open(int status, InputStream answer) {
    return RecordingDocument.open(
        new Begun(status, UpstreamHeaders.NONE, answer), InstantSource.system());
  }

  private static byte[] document(String encoded) {
    return DOCUMENT.formatted(encoded).getBytes(UTF_8);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static byte[] recording(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
