package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A vendor that takes its time, and one network that asks it far too much. */
@Timeout(60)
class UpstreamBusyTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Upstream upstream =
      new Upstream(
          new UpstreamPolicy(Duration.ofSeconds(1), Duration.ofSeconds(10), 1024, true),
          UpstreamObserver.NOBODY);

  @AfterEach
  void end() {
    upstream.close();
    threads.shutdownNow();
  }

  @Test
  void oneNetworkLeavesConnectionsToOthersAndOpensNoBreaker() throws IOException {
    try (Vendor vendor = slow()) {
      List<CompletableFuture<UpstreamAnswer>> flood = new ArrayList<>();
      for (int request = 0; request < 60; request++) {
        flood.add(ask(vendor.address("/"), "network:192.0.2.1"));
      }
      UpstreamAnswer anna = ask(vendor.address("/"), "network:192.0.2.2").join();

      assertThat(anna).isInstanceOf(Answered.class);
      assertThat(flood)
          .map(CompletableFuture::join)
          .filteredOn(Failed.class::isInstance)
          .isNotEmpty()
          .allSatisfy(
              answer -> assertThat(((Failed) answer).failure().kind()).isEqualTo(Kind.BUSY));
      assertThat(upstream.breakerState("gateway").word()).isEqualTo("closed");
    }
  }

  private CompletableFuture<UpstreamAnswer> ask(URI address, String network) {
    UpstreamRequest request = Requests.get(address).onBehalfOf(Optional.of(network));
    return CompletableFuture.supplyAsync(() -> upstream.send(request), threads);
  }

  private static Vendor slow() throws IOException {
    return Vendor.that(
        line -> {
          line.pauses(Duration.ofMillis(1500));
          line.says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
  }
}
