package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamHeadersTest {

  private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");

  @Test
  void theCaseOfANameDoesNotMatter() {
    UpstreamHeaders headers = new UpstreamHeaders(Map.of("x-ovh-queryid", "EU.ext-1"));

    assertThat(headers.value("X-OVH-QUERYID")).contains("EU.ext-1");
    assertThat(headers.value("X-Other")).isEmpty();
  }

  @Test
  void theyAreThoseOfTheAnswerAndTheFirstOfTwoCounts() throws IOException {
    try (Upstream upstream =
            new Upstream(
                UpstreamPolicy.standard().withPrivateNetworks(true), UpstreamObserver.NOBODY);
        Vendor vendor =
            Vendor.thatAnswers(
                "HTTP/1.1 429 Slow down",
                "retry-after: 7",
                "Retry-After: 8",
                "X-Long: \u0001a",
                "Content-Length: 0",
                "",
                "")) {
      UpstreamAnswer answer = upstream.send(Requests.get(vendor.address("/")));

      UpstreamHeaders headers = ((UpstreamAnswer.Answered) answer).headers();
      assertThat(headers.retryAfter(NOW)).contains(Duration.ofSeconds(7));
      assertThat(headers.value("X-Long")).contains("a");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "0, 0",
    "'Sun, 22 Nov 2026 16:02:00 GMT', 120",
    "'Sun, 22 Nov 2026 15:00:00 GMT', 0",
  })
  void aVendorMayNameTheSecondsOrTheTime(String text, long seconds) {
    UpstreamHeaders headers = new UpstreamHeaders(Map.of("Retry-After", text));

    assertThat(headers.retryAfter(NOW)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "22 Nov 2026"})
  void whatCannotBeReadAsksForNothing(String text) {
    UpstreamHeaders headers =
        new UpstreamHeaders(
            Map.of("Retry-After", text, "Content-Length", text, "Last-Modified", text));

    assertThat(headers.retryAfter(NOW)).isEmpty();
    assertThat(headers.contentLength()).isEmpty();
    assertThat(headers.lastModified()).isEmpty();
  }

  @Test
  void whatTheySayOfARecordingIsTyped() {
    UpstreamHeaders headers =
        new UpstreamHeaders(
            Map.of(
                "Content-Type", "audio/mpeg",
                "Content-Length", "1234",
                "Content-Range", "bytes 0-1233/9999",
                "Accept-Ranges", "bytes",
                "ETag", "\"v1\"",
                "Last-Modified", "Sun, 22 Nov 2026 16:00:00 GMT"));

    assertThat(headers.contentType()).isEqualTo("audio/mpeg");
    assertThat(headers.contentLength()).hasValue(1234);
    assertThat(headers.contentRange()).contains("bytes 0-1233/9999");
    assertThat(headers.acceptsRanges()).isTrue();
    assertThat(headers.etag()).contains("\"v1\"");
    assertThat(headers.lastModified()).contains(NOW);
  }

  @Test
  void aVendorThatSaysNothingSaysNothing() {
    assertThat(UpstreamHeaders.NONE.contentType()).isEmpty();
    assertThat(UpstreamHeaders.NONE.contentLength()).isEmpty();
    assertThat(UpstreamHeaders.NONE.acceptsRanges()).isFalse();
  }

  @Test
  void inAMessageTheyTellTheirNamesOnly() {
    assertThat(new UpstreamHeaders(Map.of("Set-Cookie", "session=4ea13fbf")))
        .hasToString("[Set-Cookie]");
  }
}
