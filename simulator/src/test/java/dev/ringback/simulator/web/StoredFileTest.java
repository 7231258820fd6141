package dev.ringback.simulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFileTest {

  private static final String ETAG = "\"v1\"";
  private static final String MODIFIED = "Fri, 05 Jun 2026 10:00:00 GMT";

  @AutoClose private final LoopbackServer server = LoopbackServer.start(0);
  private final HttpProbe client = new HttpProbe(server.address());
  private final StoredFile file =
      new StoredFile(
          Content.of("0123456789".getBytes(StandardCharsets.UTF_8)),
          "text/plain",
          ETAG,
          Instant.parse("2026-06-05T10:00:00.7Z"));

  @BeforeEach
  void serve() {
    server.route("/file", file::answer);
    server.route("/plain", request -> file.whole());
  }

  @Test
  void theWholeFileSaysWhatCanBeAskedOfIt() {
    Answered answered = client.get("/file");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.text()).isEqualTo("0123456789");
    assertThat(answered.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answered.header("ETag")).isEqualTo(ETAG);
    assertThat(answered.header("Last-Modified")).isEqualTo(MODIFIED);
  }

  @Test
  void aHeadTellsTheLengthAndNothingElse() {
    Answered answered = client.send("HEAD", "/file", Map.of("Range", "bytes=0-1"), "");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("Content-Length")).isEqualTo("10");
    assertThat(answered.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0-0",
    "bytes=2-4, 234, 2-4",
    "bytes=7-, 789, 7-9",
    "bytes=7-99, 789, 7-9",
    "bytes=-3, 789, 7-9",
    "bytes=-99, 0123456789, 0-9",
    "Bytes=9-9, 9, 9-9"
  })
  void aRangeIsTold(String range, String text, String told) {
    Answered answered = client.get("/file", Map.of("Range", range));

    assertThat(answered.status()).isEqualTo(206);
    assertThat(answered.text()).isEqualTo(text);
    assertThat(answered.header("Content-Range")).isEqualTo("bytes " + told + "/10");
    assertThat(answered.header("ETag")).isEqualTo(ETAG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
  void aRangeOfNothingIsRefused(String range) {
    Answered answered = client.get("/file", Map.of("Range", range));

    assertThat(answered.status()).isEqualTo(416);
    assertThat(answered.header("Content-Range")).isEqualTo("bytes */10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=",
        "bytes=-",
        "bytes=4-2",
        "bytes=1-2,4-5",
        "lines=1-2",
        "bytes=x-y",
        "0-1"
      })
  void whatIsNoSingleRangeIsOverlooked(String range) {
    Answered answered = client.get("/file", Map.of("Range", range));

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.text()).isEqualTo("0123456789");
  }

  @ParameterizedTest
  @CsvSource({"'\"v1\"', 206", "'\"v2\"', 200", "'W/\"v1\"', 200"})
  void aRangeIsToldOnlyOfTheFileThatTheClientBegan(String validator, int status) {
    Answered answered = client.get("/file", Map.of("Range", "bytes=0-1", "If-Range", validator));

    assertThat(answered.status()).isEqualTo(status);
  }

  @Test
  void theClientMayKnowTheFileByItsDate() {
    Answered same = client.get("/file", Map.of("Range", "bytes=0-1", "If-Range", MODIFIED));
    Answered older =
        client.get(
            "/file", Map.of("Range", "bytes=0-1", "If-Range", "Fri, 05 Jun 2026 09:59:59 GMT"));

    assertThat(same.status()).isEqualTo(206);
    assertThat(older.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"v1\"', 304",
    "'W/\"v1\"', 304",
    "'\"v0\", \"v1\"', 304",
    "*, 304",
    "'\"v2\"', 200"
  })
  void aFileThatTheClientHasIsNotSentAgain(String tags, int status) {
    Answered answered = client.get("/file", Map.of("If-None-Match", tags));

    assertThat(answered.status()).isEqualTo(status);
    assertThat(answered.header("ETag")).isEqualTo(ETAG);
  }

  @ParameterizedTest
  @CsvSource({
    "'Fri, 05 Jun 2026 10:00:00 GMT', 304",
    "'Fri, 05 Jun 2026 09:59:59 GMT', 200",
    "yesterday, 200"
  })
  void aFileThatHasNotChangedSinceIsNotSentAgain(String date, int status) {
    assertThat(client.get("/file", Map.of("If-Modified-Since", date)).status()).isEqualTo(status);
  }

  @Test
  void anEntityTagCountsMoreThanADate() {
    Answered answered =
        client.get("/file", Map.of("If-None-Match", "\"v2\"", "If-Modified-Since", MODIFIED));

    assertThat(answered.status()).isEqualTo(200);
  }

  @Test
  void aServerMayKnowNothingOfRangesAndConditions() {
    Answered answered = client.get("/plain", Map.of("Range", "bytes=0-1", "If-None-Match", ETAG));

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.text()).isEqualTo("0123456789");
    assertThat(answered.header("Accept-Ranges")).isEmpty();
  }
}
