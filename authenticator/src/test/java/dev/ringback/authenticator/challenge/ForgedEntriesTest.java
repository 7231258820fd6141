package dev.ringback.authenticator.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.gateway.Delivery;
import dev.ringback.authenticator.secret.Keyring;
import dev.ringback.authenticator.store.KeyedStore;
import org.junit.jupiter.api.Test;

/** Somebody gets Keycloak to put entries of chosen names into the store. */
class ForgedEntriesTest {

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects plain = new SingleUseObjects(clock);
  private final Challenges challenges =
      new Challenges(KeyedStore.of(plain, "realm-a", new Keyring()), "realm-a", clock);

  @Test
  void anEntryThatSaysVerifiedVerifiesNobody() {
    Challenge challenge = Samples.challenge("handle", clock.instant().plus(Samples.TTL));
    assertThat(Samples.open(challenges, challenge, Delivery.WEBHOOK)).isTrue();

    plain.putIfAbsent("ringback:realm-a:settled:" + challenge.handle(), 60);
    plain.putIfAbsent("ringback:realm-a:ended:" + challenge.handle() + ":VERIFIED", 60);

    assertThat(challenges.stateOf(challenge)).isEqualTo(ChallengeState.WAITING);
  }
}
