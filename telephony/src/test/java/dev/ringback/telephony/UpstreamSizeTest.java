package dev.ringback.telephony;

import static dev.ringback.telephony.Answers.assertAnswersBytes;
import static dev.ringback.telephony.Answers.assertFails;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ringback.telephony.UpstreamFailure.Kind;
import dev.ringback.telephony.Vendor.Script;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamSizeTest {

  private static final int LARGEST = 1_024;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration LONG_BEFORE = Duration.ofSeconds(10);

  private final Upstream upstream =
      new Upstream(new UpstreamPolicy(LONGEST, LONGEST, LARGEST, true), UpstreamObserver.NOBODY);

  @AfterEach
  void hangUp() {
    upstream.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, LARGEST})
  void aBodyAsLargeAsThePolicyGrantsIsRead(int size) throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n";
    try (Vendor vendor = Vendor.thatAnswers(head + "a".repeat(size))) {
      assertAnswersBytes(send(vendor.address("/")), size);
    }
  }

  @Test
  void aBodyOneByteLargerIsNot() throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Length: " + (LARGEST + 1) + "\r\n\r\n";

    assertFailsFor(line -> line.says(head + "a".repeat(LARGEST + 1)), Kind.TOO_LARGE);
  }

  @Test
  void aBodyThatOnlyClaimsToBeLargeIsNotWaitedFor() throws IOException {
    assertFailsFor(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
          line.says("a".repeat(LARGEST + 1));
          line.fallsSilent();
        },
        Kind.TOO_LARGE);
  }

  @Test
  void aChunkedBodyWithoutEndIsReadOnlySoFar() throws IOException {
    assertFailsFor(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          line.says(("400\r\n" + "a".repeat(LARGEST) + "\r\n").repeat(2));
          line.fallsSilent();
        },
        Kind.TOO_LARGE);
  }

  @Test
  void aBodyThatEndsWithTheConnectionIsReadOnlySoFar() throws IOException {
    assertFailsFor(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + "a".repeat(LARGEST + 1));
          line.fallsSilent();
        },
        Kind.TOO_LARGE);
  }

  @Test
  void compressedBytesAreNotUnpacked() throws IOException {
    try (Vendor vendor =
        Vendor.thatAnswers(
            "HTTP/1.1 200 OK", "Content-Encoding: gzip", "Content-Length: 4", "", "gzip")) {
      assertAnswersBytes(send(vendor.address("/")), 4);
    }
  }

  @Test
  void headersAreReadOnlySoFar() throws IOException {
    assertFailsFor(
        line -> line.says("HTTP/1.1 200 OK\r\nX-Long: " + "a".repeat(10_000)), Kind.TOO_LARGE);
    assertFailsFor(
        line -> line.says("HTTP/1.1 200 OK\r\n" + "X-Many: a\r\n".repeat(200)), Kind.TOO_LARGE);
  }

  @Test
  void aBodyShorterThanItsLengthIsCutShort() throws IOException {
    assertFailsFor(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
          line.hangsUp();
        },
        Kind.CUT_SHORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4\r\nhalf\r\n", "8\r\nhalf", "4\r\nhalf\r\nnot hexadecimal\r\n"})
  void aChunkedBodyWithoutItsLastChunkIsCutShort(String chunks) throws IOException {
    assertFailsFor(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
          line.hangsUp();
        },
        Kind.CUT_SHORT);
  }

  private UpstreamAnswer send(URI address) {
    return assertTimeoutPreemptively(LONG_BEFORE, () -> upstream.send(Requests.get(address)));
  }

  private void assertFailsFor(Script script, Kind kind) throws IOException {
    try (Vendor vendor = Vendor.that(script)) {
      assertFails(send(vendor.address("/")), kind);
    }
  }
}
