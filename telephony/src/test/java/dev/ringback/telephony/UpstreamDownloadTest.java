package dev.ringback.telephony;

import static dev.ringback.telephony.Answers.begun;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ringback.telephony.UpstreamDownload.Begun;
import dev.ringback.telephony.UpstreamDownload.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UpstreamDownloadTest {

  private static final int LARGEST_ANSWER = 10;
  private static final UpstreamPolicy POLICY =
      new UpstreamPolicy(Duration.ofSeconds(2), Duration.ofMillis(500), LARGEST_ANSWER, true);
  private static final Limits LIMITS = new Limits(Duration.ofMillis(300), 1_000);

  private final Upstream upstream = new Upstream(POLICY, UpstreamObserver.NOBODY);

  @AfterEach
  void hangUp() {
    upstream.close();
  }

  @Test
  void aBodyIsReadPieceByPieceAndMayBeLargerThanAnAnswer() throws IOException {
    try (Vendor vendor =
            Vendor.thatAnswers(
                "HTTP/1.1 206 Partial Content",
                "Content-Type: audio/mpeg",
                "Content-Range: bytes 0-25/100",
                "Content-Length: 26",
                "",
                "abcdefghijklmnopqrstuvwxyz");
        Begun begun = begin(vendor)) {
      assertThat(begun.status()).isEqualTo(206);
      assertThat(begun.headers().contentRange()).contains("bytes 0-25/100");
      assertThat(begun.body().readNBytes(3)).asString(ISO_8859_1).isEqualTo("abc");
      assertThat(begun.body().read()).isEqualTo('d');
      assertThat(begun.body()).hasContent("efghijklmnopqrstuvwxyz");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"})
  void anEmptyBodyEndsAtOnce(String rest) throws IOException {
    try (Vendor vendor = Vendor.thatAnswers("HTTP/1.1 200 OK", rest);
        Begun begun = begin(vendor)) {
      assertThat(begun.body()).isEmpty();
    }
  }

  @Test
  void theWholeMayTakeLongerThanTheHeadersAndAnySilence() throws IOException {
    int pieces = 40;
    try (Vendor vendor =
            Vendor.that(
                line -> {
                  line.says("HTTP/1.1 200 OK\r\nContent-Length: " + pieces + "\r\n\r\n");
                  line.drips("a");
                });
        Begun begun = begin(vendor)) {
      long began = System.nanoTime();

      assertThat(begun.body().readNBytes(pieces)).hasSize(pieces);
      assertThat(begun.body().read()).isNegative();
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThan(POLICY.responseTimeout());
    }
  }

  @Test
  void whatAVendorSaysBesidesAnErrorIsLeftUnread() throws IOException {
    try (Vendor vendor =
            Vendor.that(
                line -> {
                  line.says("HTTP/1.1 404 Not Found\r\nContent-Length: 99999\r\n\r\n<h1>");
                  line.fallsSilent();
                });
        Begun begun = begin(vendor)) {
      assertThat(begun.status()).isEqualTo(404);
      assertThat(begun.body()).isEmpty();
    }
  }

  @Test
  void closingEarlyHangsUpRatherThanReadingTheRest() throws IOException {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    try (Vendor vendor =
        Vendor.that(
            line -> {
              line.says("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
              try {
                line.drips("a");
              } finally {
                hungUp.complete(null);
              }
            })) {
      Begun begun = begin(vendor);
      begun.close();

      assertThat(hungUp).succeedsWithin(Duration.ofSeconds(2));
      assertThatIOException().isThrownBy(() -> begun.body().read());
    }
  }

  @Test
  void downloadsTakeNoConnectionFromShortQuestions() throws IOException {
    int many = 30;
    AtomicInteger asked = new AtomicInteger();
    try (Vendor vendor =
        Vendor.that(
            line -> {
              if (asked.incrementAndGet() > many) {
                line.says("HTTP/1.1 204 No Content\r\n\r\n");
              } else {
                line.says("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc");
                line.fallsSilent();
              }
            })) {
      for (int download = 0; download < many; download++) {
        begin(vendor);
      }

      Answers.assertAnswers(upstream.send(Requests.get(vendor.address("/"))), 204);
    }
  }

  @Test
  void aLimitOfNothingIsNoLimit() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Duration.ZERO, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Duration.ofSeconds(1), 0));
  }

  private Begun begin(Vendor vendor) {
    return begun(upstream.download(Requests.get(vendor.address("/")), LIMITS, anything -> true));
  }
}
