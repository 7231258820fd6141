package dev.ringback.authenticator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.secret.Keyring;
import dev.ringback.authenticator.store.KeyedStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartLimitsTest {

  private static final String PHONE = "79243555100";

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects store = new SingleUseObjects(clock);
  private final StartLimits limits = new StartLimits(store, "realm-a", clock);

  @Test
  void slotsThatSomebodyTakesInTheStoreAreNotTaken() {
    StartLimits keyed =
        new StartLimits(KeyedStore.of(store, "realm", new Keyring()), "realm", clock);

    store.putIfAbsent("ringback:realm:start:phone:79243555100:0", 600);

    assertThat(keyed.ofPhone("79243555100", 1)).isEmpty();
  }

  @Test
  void asManyAsTheLimitAreLetThrough() {
    for (int start = 0; start < 10; start++) {
      assertThat(limits.ofPhone(PHONE, 10)).isEmpty();
    }

    assertThat(limits.ofPhone(PHONE, 10)).isPresent();
  }

  @Test
  void theNextOneIsFreeTenMinutesAfterTheFirst() {
    limits.ofPhone(PHONE, 2);
    clock.pass(Duration.ofMinutes(4));
    limits.ofPhone(PHONE, 2);

    assertThat(limits.ofPhone(PHONE, 2)).contains(Duration.ofMinutes(6));
    clock.pass(Duration.ofMinutes(6));
    assertThat(limits.ofPhone(PHONE, 2)).isEmpty();
    assertThat(limits.ofPhone(PHONE, 2)).contains(Duration.ofMinutes(4));
  }

  @Test
  void zeroIsNoLimit() {
    for (int start = 0; start < 100; start++) {
      assertThat(limits.ofPhone(PHONE, 0)).isEmpty();
    }
  }

  @Test
  void phonesNetworksAndRealmsAreCountedApart() {
    limits.ofPhone(PHONE, 1);

    assertThat(limits.ofPhone("79161234567", 1)).isEmpty();
    assertThat(limits.ofNetwork(new ClientNetwork(PHONE), 1)).isEmpty();
    assertThat(new StartLimits(store, "realm-b", clock).ofPhone(PHONE, 1)).isEmpty();
    assertThat(limits.ofPhone(PHONE, 1)).isPresent();
  }

  @Test
  void aPhoneIsCountedApartForEachNetworkProgramAndDevice() {
    ClientNetwork stranger = new ClientNetwork("203.0.113.9");
    limits.ofPhoneIn(stranger, PHONE, 1);

    assertThat(limits.ofPhoneIn(stranger, PHONE, 1)).isPresent();
    assertThat(limits.ofPhoneIn(new ClientNetwork("203.0.113.10"), PHONE, 1)).isEmpty();
    assertThat(limits.ofPhoneBy("203.0.113.9", PHONE, 1)).isEmpty();
    assertThat(limits.ofPhoneBy("another program", PHONE, 1)).isEmpty();
    assertThat(limits.ofDevice("device", 1)).isEmpty();
    assertThat(limits.ofDevice("device", 1)).isPresent();
    assertThat(limits.ofPhone(PHONE, 1)).isEmpty();
  }

  @Test
  void aPhoneOfUnknownSendersHasItsStartsAgainAfterAMinute() {
    limits.ofPhoneIn(ClientNetwork.UNKNOWN, PHONE, 1);

    clock.pass(StartLimits.WINDOW_OF_UNKNOWN);

    assertThat(limits.ofPhoneIn(ClientNetwork.UNKNOWN, PHONE, 1)).isEmpty();
  }

  @Test
  void whoeverIsTurnedAwayLeavesNothingBehind() {
    ClientNetwork host = new ClientNetwork("203.0.113.9");
    limits.ofNetwork(host, 1);
    long before = store.size();

    for (int start = 0; start < 2_000; start++) {
      assertThat(limits.ofNetwork(host, 1)).isPresent();
    }

    assertThat(store.size()).isEqualTo(before);
    clock.pass(StartLimits.WINDOW);
    assertThat(store.size()).isZero();
  }

  @Test
  void unknownSendersHaveTheirStartsAgainAfterAMinute() {
    limits.ofNetwork(ClientNetwork.UNKNOWN, 1);

    assertThat(limits.ofNetwork(ClientNetwork.UNKNOWN, 1))
        .hasValueSatisfying(
            pause -> assertThat(pause).isLessThanOrEqualTo(StartLimits.WINDOW_OF_UNKNOWN));

    clock.pass(StartLimits.WINDOW_OF_UNKNOWN);
    assertThat(limits.ofNetwork(ClientNetwork.UNKNOWN, 1)).isEmpty();
  }
}
