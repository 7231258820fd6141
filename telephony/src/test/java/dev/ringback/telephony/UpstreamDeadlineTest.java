package dev.ringback.telephony;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ringback.telephony.UpstreamFailure.Kind;
import dev.ringback.telephony.Vendor.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamDeadlineTest {

  private static final UpstreamPolicy IMPATIENT =
      new UpstreamPolicy(Duration.ofMillis(300), Duration.ofMillis(400), 1_024, true);

  private static final Duration SOON_AFTER = Duration.ofSeconds(5);

  private final CountDownLatch dnsServerIsBack = new CountDownLatch(1);
  private final Upstream upstream =
      new Upstream(IMPATIENT, UpstreamObserver.NOBODY, InstantSource.system(), this::addressesOf);

  @AfterEach
  void hangUp() {
    dnsServerIsBack.countDown();
    upstream.close();
  }

  @Test
  void aVendorThatNeverAnswersIsCutOff() throws IOException {
    assertFails(VendorLine::fallsSilent, Kind.TIMEOUT);
  }

  @Test
  void headersThatDripAreCutOff() throws IOException {
    assertFails(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nX-Slow: ");
          line.drips("a");
        },
        Kind.TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 1000", "Connection: close"})
  void aBodyThatDripsIsCutOff(String header) throws IOException {
    assertFails(
        line -> {
          line.says("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n");
          line.drips("a");
        },
        Kind.TIMEOUT);
  }

  @Test
  void aChunkedBodyThatDripsIsCutOff() throws IOException {
    assertFails(
        line -> {
          line.says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          line.drips("1\r\na\r\n");
        },
        Kind.TIMEOUT);
  }

  @Test
  void interimResponsesWithoutEndAreCutOff() throws IOException {
    assertFails(line -> line.drips("HTTP/1.1 103 Early Hints\r\n\r\n"), Kind.TIMEOUT);
  }

  @Test
  void aHandshakeThatNeverBeginsIsCutOff() throws IOException {
    try (Vendor vendor = Vendor.that(VendorLine::fallsSilent)) {
      assertFails(vendor.secureAddress(), Kind.TIMEOUT);
    }
  }

  @Test
  void aHandshakeThatDripsIsCutOff() throws IOException {
    String beginningOfALongRecord = "\u0016\u0003\u0003@\u0000";
    try (Vendor vendor =
        Vendor.thatSpeaksFirst(
            line -> {
              line.says(beginningOfALongRecord);
              line.drips("a");
            })) {
      assertFails(vendor.secureAddress(), Kind.TIMEOUT);
    }
  }

  @Test
  void aNameThatTakesTooLongToResolveIsGivenUp() {
    assertFails(URI.create("http://behind-a-silent-dns-server.example/"), Kind.UNREACHABLE);
  }

  private InetAddress[] addressesOf(String host) throws UnknownHostException {
    if (host.equals("behind-a-silent-dns-server.example")) {
      awaitTheDnsServer();
    }
    return InetAddress.getAllByName(host);
  }

  private void awaitTheDnsServer() throws UnknownHostException {
    try {
      dnsServerIsBack.await();
    } catch (InterruptedException testIsOver) {
      Thread.currentThread().interrupt();
    }
    throw new UnknownHostException();
  }

  private void assertFails(Script script, Kind kind) throws IOException {
    try (Vendor vendor = Vendor.that(script)) {
      assertFails(vendor.address("/"), kind);
    }
  }

  private void assertFails(URI address, Kind kind) {
    UpstreamRequest request = Requests.get(address);
    Answers.assertFails(assertTimeoutPreemptively(SOON_AFTER, () -> upstream.send(request)), kind);
  }
}
