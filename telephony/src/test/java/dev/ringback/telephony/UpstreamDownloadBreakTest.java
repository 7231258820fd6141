package dev.ringback.telephony;

import static dev.ringback.telephony.Answers.assertFails;
import static dev.ringback.telephony.Answers.begun;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.ringback.telephony.UpstreamDownload.Begun;
import dev.ringback.telephony.UpstreamDownload.Limits;
import dev.ringback.telephony.UpstreamFailure.Kind;
import dev.ringback.telephony.Vendor.Script;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UpstreamDownloadBreakTest {

  private static final UpstreamPolicy POLICY =
      new UpstreamPolicy(Duration.ofSeconds(2), Duration.ofMillis(500), 10, true);
  private static final Limits LIMITS = new Limits(Duration.ofMillis(300), 1_000);

  private final Upstream upstream = new Upstream(POLICY, UpstreamObserver.NOBODY);

  @AfterEach
  void hangUp() {
    upstream.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 10\r\n\r\nhalf",
        "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        "Transfer-Encoding: chunked\r\n\r\n8\r\nhalf",
        "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\nnot hexadecimal\r\n",
      })
  void halfABodyNeverEnds(String rest) throws IOException {
    assertBreaks(
        line -> {
          line.says("HTTP/1.1 200 OK\r\n" + rest);
          line.hangsUp();
        },
        Kind.CUT_SHORT);
  }

  @Test
  void aConnectionThatIsResetNeverEndsABody() throws IOException {
    assertBreaks(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
          line.connection().setSoLinger(true, 0);
          line.hangsUp();
        },
        Kind.CUT_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 10\r\n\r\nhalf",
        "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
      })
  void aVendorThatFallsSilentIsNotWaitedFor(String rest) throws IOException {
    assertBreaks(
        line -> {
          line.says("HTTP/1.1 200 OK\r\n" + rest);
          line.fallsSilent();
        },
        Kind.TIMEOUT);
  }

  @Test
  void aChunkedBodyIsReadOnlySoFar() throws IOException {
    assertBreaks(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          line.drips("64\r\n" + "a".repeat(100) + "\r\n");
        },
        Kind.TOO_LARGE);
  }

  @Test
  void aVendorThatSendsHalvesAgainAndAgainIsLeftAlone() throws IOException {
    Script half =
        line -> {
          line.says("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
          line.hangsUp();
        };
    for (int download = 0; download < 3; download++) {
      assertBreaks(half, Kind.CUT_SHORT);
    }

    assertThat(upstream.breakerState("gateway").word()).isEqualTo("open");
    assertFails(
        upstream.download(Requests.get(URI.create("http://127.0.0.1/")), LIMITS, anything -> true),
        Kind.BREAKER_OPEN);
  }

  @Test
  void closingWakesAThreadThatReadsAndTheVendorIsNotToBlame() throws IOException {
    Limits patient = new Limits(Duration.ofMinutes(1), 1_000);
    try (Vendor vendor =
        Vendor.that(
            line -> {
              line.says("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc");
              line.fallsSilent();
            })) {
      for (int download = 0; download < 5; download++) {
        CountDownLatch reading = new CountDownLatch(1);
        InputStream body = begin(vendor, patient).body();
        CompletableFuture<Throwable> end =
            CompletableFuture.supplyAsync(() -> readToItsEnd(body, reading));
        await(reading);
        body.close();

        assertThat(end)
            .succeedsWithin(Duration.ofSeconds(5))
            .isInstanceOf(IOException.class)
            .isNotInstanceOf(UpstreamBrokenException.class);
      }
      assertThat(upstream.breakerState("gateway").word()).isEqualTo("closed");
    }
  }

  @Test
  void aWholeBodyIsNoFailureHoweverOften() throws IOException {
    try (Vendor vendor = Vendor.thatAnswers("HTTP/1.1 200 OK", "Content-Length: 3", "", "abc")) {
      for (int download = 0; download < 20; download++) {
        try (Begun begun = begin(vendor)) {
          assertThat(begun.body()).hasContent("abc");
        }
      }
    }
    assertThat(upstream.breakerState("gateway").word()).isEqualTo("closed");
  }

  private Begun begin(Vendor vendor) {
    return begin(vendor, LIMITS);
  }

  private Begun begin(Vendor vendor, Limits limits) {
    return begun(upstream.download(Requests.get(vendor.address("/")), limits, anything -> true));
  }

  private void assertBreaks(Script script, Kind kind) throws IOException {
    try (Vendor vendor = Vendor.that(script);
        Begun begun = begin(vendor)) {
      assertThatExceptionOfType(UpstreamBrokenException.class)
          .isThrownBy(() -> begun.body().readAllBytes())
          .extracting(broken -> broken.failure().kind())
          .isEqualTo(kind);
      assertThatIOException().isThrownBy(() -> begun.body().read());
    }
  }

  private static Throwable readToItsEnd(InputStream body, CountDownLatch reading) {
    try {
      body.read();
      reading.countDown();
      body.readAllBytes();
      return new AssertionError("the body came to an end");
    } catch (IOException woken) {
      return woken;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, SECONDS)).isTrue();
    } catch (InterruptedException testIsOver) {
      Thread.currentThread().interrupt();
    }
  }
}
