package dev.ringback.telephony;

import static dev.ringback.telephony.Answers.assertAnswers;
import static dev.ringback.telephony.Answers.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamFailureTest {

  private final HandTurnedClock clock = new HandTurnedClock();
  private final Upstream upstream =
      new Upstream(
          UpstreamPolicy.standard().withPrivateNetworks(true),
          UpstreamObserver.NOBODY,
          clock,
          InetAddress::getAllByName);

  @AfterEach
  void hangUp() {
    upstream.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) throws IOException {
    try (Vendor elsewhere = Vendor.thatAnswers("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
        Vendor vendor =
            Vendor.thatAnswers(
                "HTTP/1.1 " + status + " Moved",
                "Location: " + elsewhere.address("/"),
                "Content-Length: 0",
                "",
                "")) {
      assertFails(upstream.send(get(vendor, "/")), Kind.REDIRECT);
      assertThat(elsewhere.connections()).isZero();
    }
  }

  @Test
  void nobodyAtThatAddressIsUnreachable() throws IOException {
    Vendor vendor = Vendor.thatAnswers("HTTP/1.1 200 OK", "", "");
    vendor.close();

    assertFails(upstream.send(get(vendor, "/")), Kind.UNREACHABLE);
  }

  @Test
  void aVendorThatHangsUpWithoutAWordIsUnreachableAndAskedOnce() throws IOException {
    try (Vendor vendor = Vendor.that(VendorLine::hangsUp)) {
      assertFails(upstream.send(get(vendor, "/")), Kind.UNREACHABLE);
      assertThat(vendor.requests()).hasSize(1);
    }
  }

  @Test
  void whatIsNotHttpIsUnreachable() throws IOException {
    try (Vendor vendor = Vendor.that(line -> hangUpAfter(line, "220 mail.example ESMTP\r\n\r\n"))) {
      assertFails(upstream.send(get(vendor, "/")), Kind.UNREACHABLE);
    }
  }

  @Test
  void plainHttpBehindAnHttpsAddressIsUnreachable() throws IOException {
    try (Vendor vendor = Vendor.thatSpeaksFirst(line -> line.says("HTTP/1.1 400 Bad\r\n\r\n"))) {
      UpstreamRequest request = Requests.get(vendor.secureAddress());

      assertFails(upstream.send(request), Kind.UNREACHABLE);
    }
  }

  @Test
  void theBreakerOpensForAFailingVendorAndClosesWhenItIsWell() throws IOException {
    Vendor down = Vendor.thatAnswers("HTTP/1.1 200 OK", "", "");
    down.close();
    try (Vendor well = Vendor.thatAnswers("HTTP/1.1 200 OK", "Content-Length: 0", "", "")) {
      for (int call = 0; call < 5; call++) {
        assertFails(upstream.send(get(down, "/")), Kind.UNREACHABLE);
      }
      assertThat(upstream.breakerState("gateway").word()).isEqualTo("open");
      assertFails(upstream.send(get(well, "/")), Kind.BREAKER_OPEN);
      assertThat(well.connections()).isZero();

      clock.forward(Duration.ofSeconds(11));

      assertAnswers(upstream.send(get(well, "/")), 200);
      assertThat(upstream.breakerState("gateway").word()).isEqualTo("closed");
    }
  }

  @Test
  void whatCannotBeReadIsTheVendorsFailure() throws IOException {
    try (Vendor works = Vendor.thatAnswers("HTTP/1.1 200 OK", "Content-Length: 5", "", "<h1>x")) {
      for (int call = 0; call < 5; call++) {
        UpstreamAnswer answer = upstream.send(get(works, "/"), answered -> false);

        assertFails(answer, Kind.UNREADABLE_ANSWER);
      }

      assertThat(upstream.breakerState("gateway").word()).isEqualTo("open");
    }
  }

  @Test
  void aServersErrorNeedNotBeReadable() throws IOException {
    try (Vendor broken = Vendor.thatAnswers("HTTP/1.1 503 Down", "Content-Length: 0", "", "")) {
      assertAnswers(upstream.send(get(broken, "/"), answered -> false), 503);
    }
  }

  private static UpstreamRequest get(Vendor vendor, String path) {
    return Requests.get(vendor.address(path));
  }

  private static void hangUpAfter(VendorLine line, String text) throws IOException {
    line.says(text);
    line.hangsUp();
  }
}
