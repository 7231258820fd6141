package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.ringback.telephony.UpstreamDownload.Begun;
import dev.ringback.telephony.UpstreamDownload.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamObserverTest {

  private final List<String> seen = new ArrayList<>();
  private final HandTurnedClock clock = new HandTurnedClock();
  private final Upstream upstream =
      new Upstream(
          UpstreamPolicy.standard().withPrivateNetworks(true),
          new Diary(),
          clock,
          InetAddress::getAllByName);

  @AfterEach
  void hangUp() {
    upstream.close();
  }

  @Test
  void learnsWhatWasAskedWhatCameOfItAndHowLongItTook() throws IOException {
    try (Vendor vendor =
        Vendor.that(
            line -> {
              clock.forward(Duration.ofSeconds(2));
              line.says("HTTP/1.1 204 No Content\r\n\r\n");
            })) {
      upstream.send(Requests.get(vendor.address("/t0k3n/check")));
    }

    assertThat(seen).containsExactly("met gateway", "get of gateway: HTTP 204, 0 bytes, PT2S");
  }

  @Test
  void learnsOfWhatTheGuardRefusedBeforeAnybodyWasCalled() {
    upstream.send(Requests.get(URI.create("ftp://vendor.example/t0k3n")));

    assertThat(seen).singleElement().asString().contains("ADDRESS_REFUSED").endsWith("PT0S");
  }

  @Test
  void learnsOfADownloadWhenItsHeadersAreThereAndAgainWhenItsBodyBreaks() throws IOException {
    Limits limits = new Limits(Duration.ofSeconds(5), 1_000);
    try (Vendor vendor =
            Vendor.that(
                line -> {
                  line.says("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
                  line.hangsUp();
                });
        Begun begun =
            Answers.begun(
                upstream.download(Requests.get(vendor.address("/")), limits, anything -> true))) {
      assertThat(seen).containsExactly("met gateway", "get of gateway: HTTP 200, 0 bytes, PT0S");
      clock.forward(Duration.ofSeconds(2));

      assertThatIOException().isThrownBy(() -> begun.body().readAllBytes());

      assertThat(seen).hasSize(3).last().asString().contains("CUT_SHORT").endsWith("PT2S");
    }
  }

  @Test
  void aMessageIsDeliveredPastTheBreakerAndSeenAllTheSame() throws IOException {
    UpstreamRequest message = Requests.get(URI.create("http://127.0.0.1:" + unusedPort() + "/"));

    for (int attempt = 1; attempt <= 20; attempt++) {
      upstream.deliver(message);
    }

    assertThat(seen).hasSize(20).allMatch(line -> line.contains("UNREACHABLE"));
    assertThat(upstream.breakerState("gateway").word()).isEqualTo("closed");
  }

  @Test
  void aMessageIsKeptFromAddressesThatTheGuardRefuses() {
    upstream.deliver(Requests.get(URI.create("http://169.254.169.254/latest")));

    assertThat(seen).singleElement().asString().contains("ADDRESS_REFUSED");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private final class Diary implements UpstreamObserver {

    @Override
    public void answered(
        UpstreamVendor vendor, String action, UpstreamAnswer answer, Duration after) {
      seen.add(action + " of " + vendor.id() + ": " + answer + ", " + after);
    }

    @Override
    public void met(UpstreamVendor vendor, Supplier<BreakerState> breaker) {
      seen.add("met " + vendor.id());
    }

    @Override
    public void forgotten(UpstreamVendor vendor) {
      seen.add("forgotten " + vendor.id());
    }
  }
}
