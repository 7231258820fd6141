package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamDownload.Limits;
import dev.ringback.telephony.UpstreamFailure.Kind;
import dev.ringback.telephony.Vendor.Script;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UpstreamDownloadFailureTest {

  private static final UpstreamPolicy POLICY =
      new UpstreamPolicy(Duration.ofSeconds(2), Duration.ofMillis(500), 10, true);
  private static final Limits LIMITS = new Limits(Duration.ofMillis(300), 1_000);

  private final Upstream upstream = new Upstream(POLICY, UpstreamObserver.NOBODY);

  @AfterEach
  void hangUp() {
    upstream.close();
  }

  @Test
  void aBodyThatIsAnnouncedAsTooLargeIsNotBegun() throws IOException {
    assertFails(
        line -> line.says("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n"), Kind.TOO_LARGE);
  }

  @Test
  void aBodyThatAnyCutWouldCompleteIsNotBegun() throws IOException {
    assertFails(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nperhaps all");
          line.hangsUp();
        },
        Kind.UNREADABLE_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({"'HTTP/1.1 200 OK\r\nX-Slow: ', a", "'', ''"})
  void headersThatNeverComeAreNotWaitedFor(String beginning, String drop) throws IOException {
    assertFails(
        line -> {
          line.says(beginning);
          line.drips(drop);
        },
        Kind.TIMEOUT);
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    assertFails(
        line -> line.says("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n"),
        Kind.REDIRECT);
  }

  @Test
  void anAddressThatIsRefusedIsNotCalled() {
    assertFails(URI.create("http://169.254.169.254/latest"), Kind.ADDRESS_REFUSED);
    assertFails(URI.create("file:///etc/passwd"), Kind.ADDRESS_REFUSED);
  }

  @Test
  void whatCannotBeReadIsNotBegun() throws IOException {
    try (Vendor vendor =
        Vendor.thatAnswers(
            "HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: 4", "", "<h1>")) {
      UpstreamDownload download =
          upstream.download(
              Requests.get(vendor.address("/")),
              LIMITS,
              answered -> answered.headers().contentType().startsWith("audio/"));

      Answers.assertFails(download, Kind.UNREADABLE_ANSWER);
    }
  }

  private void assertFails(Script script, Kind kind) throws IOException {
    try (Vendor vendor = Vendor.that(script)) {
      assertFails(vendor.address("/"), kind);
    }
  }

  private void assertFails(URI address, Kind kind) {
    Answers.assertFails(upstream.download(Requests.get(address), LIMITS, anything -> true), kind);
  }
}
