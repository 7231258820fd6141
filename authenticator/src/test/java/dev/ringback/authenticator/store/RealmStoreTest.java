package dev.ringback.authenticator.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.secret.Keyring;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmStoreTest {

  private static final String KEY = "ringback:realm:settled:handle";
  private static final Map<String, String> NOTES = Map.of("handle", "1");

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects plain = new SingleUseObjects(clock);
  private final Keyring keys = new Keyring();

  @Test
  void whatIsPutIsFoundAndRemovedOnce() {
    store().put(KEY, 60, NOTES);

    assertThat(store().get(KEY)).isEqualTo(NOTES);
    assertThat(store().contains(KEY)).isTrue();
    assertThat(store().remove(KEY)).isEqualTo(NOTES);
    assertThat(store().remove(KEY)).isNull();
    assertThat(plain.size()).isZero();
  }

  @Test
  void whatIsPutIfAbsentIsPutOnceUntilItsTimeIsUp() {
    assertThat(store().putIfAbsent(KEY, 60)).isTrue();
    assertThat(store().putIfAbsent(KEY, 60)).isFalse();

    clock.pass(Duration.ofSeconds(60));

    assertThat(store().putIfAbsent(KEY, 60)).isTrue();
  }

  @Test
  void anEntryThatSomebodyPutsUnderThePlainNameIsNone() {
    plain.put(KEY, 60, NOTES);

    assertThat(store().contains(KEY)).isFalse();
    assertThat(store().get(KEY)).isNull();
    assertThat(store().putIfAbsent(KEY, 60)).isTrue();
  }

  @Test
  void aRotationOfTheKeyLosesNothing() {
    store().put(KEY, 60, NOTES);

    keys.rotate();

    assertThat(store().contains(KEY)).isTrue();
    assertThat(store().get(KEY)).isEqualTo(NOTES);
    assertThat(store().putIfAbsent(KEY, 60)).isFalse();
    assertThat(store().remove(KEY)).isEqualTo(NOTES);
    assertThat(plain.size()).isZero();
  }

  @Test
  void anEntryOfAKeyThatWasTakenAwayIsNone() {
    store().put(KEY, 60, NOTES);
    keys.rotate();

    keys.forgetOldKeys();

    assertThat(store().get(KEY)).isNull();
    assertThat(store().putIfAbsent(KEY, 60)).isTrue();
  }

  private RealmStore store() {
    return KeyedStore.of(plain, "realm", keys);
  }
}
