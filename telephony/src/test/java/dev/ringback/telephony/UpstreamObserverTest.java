package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
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
