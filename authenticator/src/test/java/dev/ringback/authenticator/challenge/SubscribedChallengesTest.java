package dev.ringback.authenticator.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.challenge.ChallengeBinding.Subscriber;
import dev.ringback.authenticator.challenge.ChallengeBinding.Webhook;
import dev.ringback.authenticator.gateway.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubscribedChallengesTest {

  private static final Subscriber ASKING = new Subscriber("anna", "token", 7, Optional.empty());
  private static final Subscriber WAITING =
      new Subscriber(
          "anna",
          "token",
          Integer.MAX_VALUE,
          Optional.of(new Webhook("message", "https://shop.example/?a=b", "sealed.key.id")));

  private final MovableClock clock = new MovableClock();
  private final List<String> told = new ArrayList<>();
  private final Challenges challenges =
      new Challenges(
          new SingleUseObjects(clock), "realm", clock, new Notebook("1").and(new Notebook("2")));

  @ParameterizedTest
  @MethodSource("subscribers")
  void theSubscriberIsRememberedWithAWebhookOrWithout(Subscriber subscriber) {
    Samples.open(
        challenges,
        Samples.challenge("handle", subscriber, clock.instant().plus(Samples.TTL)),
        Delivery.WEBHOOK);

    assertThat(challenges.find("handle").map(Challenge::binding)).contains(subscriber);
  }

  static Stream<Subscriber> subscribers() {
    return Stream.of(ASKING, WAITING);
  }

  @Test
  void nobodyIsLoggedInByIt() {
    assertThat(ASKING.loginTo()).isEmpty();
    assertThat(Samples.APP.loginTo()).contains("client");
    assertThat(Samples.BROWSER.loginTo()).contains("client");
  }

  @Test
  void severalObserversAreToldInTurn() {
    Challenge challenge = Samples.challenge("asking", ASKING, clock.instant().plus(Samples.TTL));

    Samples.open(challenges, challenge, Delivery.WEBHOOK);
    challenges.match(challenge, Samples.callFrom(Samples.ANNA));

    assertThat(told).containsExactly("1 opened", "2 opened", "1 VERIFIED", "2 VERIFIED");
  }

  private final class Notebook implements ChallengeObserver {

    private final String name;

    Notebook(String name) {
      this.name = name;
    }

    @Override
    public void opened(Challenge challenge) {
      told.add(name + " opened");
    }

    @Override
    public void unproven(Challenge challenge, UnprovenCall call) {}

    @Override
    public void ended(Challenge challenge, ChallengeState state, Duration after) {
      told.add(name + " " + state);
    }
  }
}
