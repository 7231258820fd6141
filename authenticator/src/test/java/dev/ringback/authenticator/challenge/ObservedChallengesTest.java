package dev.ringback.authenticator.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.gateway.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedChallengesTest {

  private final MovableClock clock = new MovableClock();
  private final List<String> seen = new ArrayList<>();
  private final Challenges challenges =
      new Challenges(new SingleUseObjects(clock), "realm", clock, new Notebook());
  private final Challenge challenge =
      Samples.challenge("handle", clock.instant().plus(Samples.TTL));

  @Test
  void theBeginningAndTheFirstEndAreSeenOnce() {
    Samples.open(challenges, challenge, Delivery.WEBHOOK);
    clock.pass(Duration.ofSeconds(7));

    challenges.match(challenge, Samples.callFrom(Samples.ANNA));
    challenges.match(challenge, Samples.callFrom(Samples.ANNA));
    challenges.cancel(challenge);

    assertThat(seen).containsExactly("opened", "VERIFIED after 7 s");
  }

  @Test
  void ofManyCallsThatProveNothingTheFirstIsSeen() {
    Samples.open(challenges, challenge, Delivery.WEBHOOK);

    challenges.match(challenge, Samples.callFrom(Samples.BORIS));
    challenges.match(challenge, Samples.callFrom(Samples.BORIS));
    challenges.match(challenge, Samples.hiddenCall());

    assertThat(seen).containsExactly("opened", "unproven WRONG_CALLER");
  }

  @Test
  void aChallengeThatIsNotOpenedIsNotSeen() {
    Samples.open(challenges, challenge, Delivery.WEBHOOK);

    Samples.open(
        challenges,
        Samples.challenge("second", Samples.ANOTHER_BROWSER, clock.instant().plus(Samples.TTL)),
        Delivery.WEBHOOK);

    assertThat(seen).containsExactly("opened");
  }

  @Test
  void thatTheTimeIsUpIsSeenWhenSomebodyNotices() {
    Samples.open(challenges, challenge, Delivery.WEBHOOK);
    clock.pass(Samples.TTL);

    challenges.expire(challenge);
    challenges.expire(challenge);

    assertThat(seen).containsExactly("opened", "EXPIRED after 120 s");
  }

  private final class Notebook implements ChallengeObserver {

    @Override
    public void opened(Challenge challenge) {
      seen.add("opened");
    }

    @Override
    public void unproven(Challenge challenge, UnprovenCall call) {
      seen.add("unproven " + call);
    }

    @Override
    public void ended(Challenge challenge, ChallengeState state, Duration after) {
      seen.add(state + " after " + after.toSeconds() + " s");
    }
  }
}
