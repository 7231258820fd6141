package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a silent DNS server costs, and whom. */
@Timeout(60)
class TimedNameServiceTest {

  private static final Duration LIMIT = Duration.ofMillis(100);
  private static final UpstreamPolicy IMPATIENT =
      new UpstreamPolicy(LIMIT, Duration.ofSeconds(2), 1024, true);

  private final CountDownLatch silence = new CountDownLatch(1);
  private final AtomicInteger lookUps = new AtomicInteger();

  @AfterEach
  void end() {
    silence.countDown();
  }

  @Test
  void aNameThatIsAskedForAgainMeanwhileIsLookedUpOnce() {
    try (TimedNameService names =
        new TimedNameService(this::addressesOf, Duration.ofSeconds(1), 2, 2)) {
      Thread other = new Thread(() -> assertIsUnknown(names, "silent.example"), "other");
      other.start();
      assertIsUnknown(names, "silent.example");

      assertThat(lookUps).hasValue(1);
    }
  }

  @Test
  void whoAsksForManySilentNamesLeavesLookUpsToOthers() throws UnknownHostException {
    try (TimedNameService names = new TimedNameService(this::addressesOf, LIMIT, 4, 2)) {
      assertIsUnknown(names, "silent1.example");
      assertIsUnknown(names, "silent2.example");

      assertThatExceptionOfType(LookUpsBusyException.class)
          .isThrownBy(() -> names.addressesOf("silent3.example", Optional.of("mallory")));
      assertThat(names.addressesOf("127.0.0.1", Optional.of("anna"))).hasSize(1);
    }
  }

  @Test
  void namesOfReceiversTakeNothingFromThoseOfVendors() {
    try (Upstream upstream =
        new Upstream(
            IMPATIENT, UpstreamObserver.NOBODY, InstantSource.system(), this::addressesOf)) {
      for (int name = 0; name < 40; name++) {
        upstream.checkReceiver(URI.create("https://silent" + name + ".example/"), "o" + name);
      }

      assertThat(upstream.checkReceiver(URI.create("https://silent.example/"), "anna"))
          .map(UpstreamFailure::kind)
          .contains(UpstreamFailure.Kind.BUSY);
      assertThat(upstream.send(Requests.get(URI.create("http://refused.example:1/"))))
          .isInstanceOfSatisfying(
              UpstreamAnswer.Failed.class,
              failed ->
                  assertThat(failed.failure().explanation())
                      .isEqualTo("the connection is refused"));
    }
  }

  private void assertIsUnknown(TimedNameService names, String host) {
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> names.addressesOf(host, Optional.of("mallory")))
        .isNotInstanceOf(LookUpsBusyException.class);
  }

  private InetAddress[] addressesOf(String host) throws UnknownHostException {
    if (host.startsWith("silent")) {
      lookUps.incrementAndGet();
      try {
        silence.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }
}
