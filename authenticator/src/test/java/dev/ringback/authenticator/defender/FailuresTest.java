package dev.ringback.authenticator.defender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.secret.Keyring;
import dev.ringback.authenticator.store.KeyedStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private static final ClientNetwork HOST = ClientNetwork.of("192.0.2.1");
  private static final ClientNetwork ANOTHER = ClientNetwork.of("192.0.2.2");

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects store = new SingleUseObjects(clock);
  private final Failures failures = failures("realm-a", 10);
  private final Blocks blocks = new Blocks(store, "realm-a", clock);

  @Test
  void theLastFailureOfTheLimitBlocks() {
    for (int failure = 1; failure < 10; failure++) {
      assertThat(failures.count(HOST)).isEmpty();
      assertThat(blocks.until(HOST)).isEmpty();
    }

    Optional<Instant> until = failures.count(HOST);

    assertThat(until).contains(clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(blocks.until(HOST)).isEqualTo(until);
  }

  @Test
  void aLimitOfOneBlocksAtTheFirstFailure() {
    assertThat(failures("realm-a", 1).count(HOST)).isPresent();
  }

  @Test
  void aBlockEndsByItselfAndTheHostStartsAfresh() {
    fail(HOST, 10);

    clock.pass(Duration.ofMinutes(15));

    assertThat(blocks.until(HOST)).isEmpty();
    fail(HOST, 9);
    assertThat(blocks.until(HOST)).isEmpty();
    fail(HOST, 1);
    assertThat(blocks.until(HOST)).isPresent();
  }

  @Test
  void aLiftedBlockIsAFreshStartToo() {
    fail(HOST, 10);

    blocks.lift(HOST);

    fail(HOST, 9);
    assertThat(blocks.until(HOST)).isEmpty();
  }

  @Test
  void aFailureIsForgottenAfterTheWindow() {
    fail(HOST, 9);
    clock.pass(Duration.ofMinutes(5));

    fail(HOST, 9);

    assertThat(blocks.until(HOST)).isEmpty();
  }

  @Test
  void ofFailuresAtTheSameTimeOneBeginsTheBlock() {
    fail(HOST, 10);

    assertThat(blocks.begin(HOST, clock.instant().plusSeconds(60))).isFalse();
  }

  @Test
  void hostsAndRealmsAreCountedApart() {
    fail(HOST, 10);

    assertThat(failures.count(ANOTHER)).isEmpty();
    assertThat(failures("realm-b", 10).count(HOST)).isEmpty();
    assertThat(new Blocks(store, "realm-b", clock).until(HOST)).isEmpty();
  }

  @Test
  void aBlockThatSomebodyPutsIntoTheStoreBlocksNobody() {
    Blocks keyed = new Blocks(KeyedStore.of(store, "realm-a", new Keyring()), "realm-a", clock);

    store.putIfAbsent("ringback:realm-a:host:192.0.2.1:blocked", 900);

    assertThat(keyed.until(HOST)).isEmpty();
  }

  @Test
  void ofABlockedHostOneEntryIsLeftAndOfAllNothingInTheEnd() {
    fail(HOST, 10);
    fail(ANOTHER, 3);
    assertThat(store.size()).isEqualTo(4);

    clock.pass(Duration.ofMinutes(15));

    assertThat(store.size()).isZero();
  }

  private void fail(ClientNetwork host, int times) {
    for (int failure = 0; failure < times; failure++) {
      failures.count(host);
    }
  }

  private Failures failures(String realm, int limit) {
    GuardSettings settings =
        new GuardSettings(limit, Duration.ofMinutes(5), Duration.ofMinutes(15));
    return new Failures(store, realm, settings, clock);
  }
}
