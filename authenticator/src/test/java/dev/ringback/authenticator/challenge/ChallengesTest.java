package dev.ringback.authenticator.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.UnfinishedRequest;
import dev.ringback.authenticator.gateway.Delivery;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChallengesTest {

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects store = new SingleUseObjects(clock);
  private final Challenges challenges = new Challenges(store, "realm-a", clock);
  private final Challenge challenge =
      Samples.challenge("handle", clock.instant().plus(Samples.TTL));

  @BeforeEach
  void open() {
    assertThat(Samples.open(challenges, challenge, Delivery.WEBHOOK)).isTrue();
  }

  @Test
  void whatWasOpenedIsFoundAsItWas() {
    assertThat(challenges.find("handle")).contains(challenge);
    assertThat(challenges.ofWebhook("secret-of-handle")).contains(challenge);
  }

  @Test
  void anAppsChallengeIsFoundAsItWasToo() {
    clock.pass(Samples.TTL.plus(Lines.RESERVED).plusSeconds(12));
    Challenge ofAnApp = Samples.challenge("app", Samples.APP, clock.instant().plus(Samples.TTL));

    Samples.open(challenges, ofAnApp, Delivery.WEBHOOK);

    assertThat(challenges.find("app")).contains(ofAnApp);
  }

  @Test
  void anotherRealmFindsNothing() {
    Challenges ofAnotherRealm = new Challenges(store, "realm-b", clock);

    assertThat(ofAnotherRealm.find("handle")).isEmpty();
    assertThat(ofAnotherRealm.ofWebhook("secret-of-handle")).isEmpty();
    assertThat(ofAnotherRealm.consume(challenge)).isEmpty();
  }

  @Test
  void whatSomebodyElsePutUnderAHandleIsNoChallenge() {
    store.put("ringback:realm-a:challenge:forged", 60, Map.of("handle", "forged"));

    assertThat(challenges.find("forged")).isEmpty();
  }

  @Test
  void twoOpenChallengesOfOnePhoneNeverShareADialledNumber() {
    Challenge second =
        Samples.challenge("second", Samples.ANOTHER_BROWSER, clock.instant().plus(Samples.TTL));

    assertThat(Samples.open(challenges, second, Delivery.WEBHOOK)).isFalse();
    assertThat(challenges.find("second")).isEmpty();
  }

  @Test
  void theDialledNumberIsFreeAgainWhenTheFirstChallengeIsForgotten() {
    clock.pass(Samples.TTL.plus(Lines.RESERVED).plusSeconds(12));
    Challenge second =
        Samples.challenge("second", Samples.ANOTHER_BROWSER, clock.instant().plus(Samples.TTL));

    assertThat(Samples.open(challenges, second, Delivery.WEBHOOK)).isTrue();
  }

  @Test
  void theRightCallVerifies() {
    challenges.match(challenge, Samples.callFrom(Samples.ANNA));

    assertThat(challenges.stateOf(challenge)).isEqualTo(ChallengeState.VERIFIED);
  }

  @Test
  void theFirstFinalStateStays() {
    challenges.match(challenge, Samples.callFrom(Samples.ANNA));

    challenges.match(challenge, Samples.callFrom(Samples.BORIS));
    challenges.cancel(challenge);
    clock.pass(Samples.TTL);

    assertThat(challenges.stateOf(challenge)).isEqualTo(ChallengeState.VERIFIED);
  }

  @Test
  void thatACallHasComeIsSeenBeforeTheRequestThatTellsOfItIsOver() {
    Challenges webhook = new Challenges(new UnfinishedRequest(store), "realm-a", clock);
    webhook.match(challenge, Samples.callFrom(Samples.ANNA));

    challenges.match(challenge, Samples.callFrom(Samples.ANNA));

    assertThat(challenges.stateOf(challenge)).isEqualTo(ChallengeState.VERIFIED);
  }

  @Test
  void aCallAfterCancellingVerifiesNobody() {
    challenges.cancel(challenge);

    challenges.match(challenge, Samples.callFrom(Samples.ANNA));

    assertThat(challenges.stateOf(challenge)).isEqualTo(ChallengeState.CANCELLED);
  }

  @Test
  void aCallFromAnotherPhoneEndsNothing() {
    challenges.match(challenge, Samples.callFrom(Samples.BORIS));

    assertThat(challenges.stateOf(challenge)).isEqualTo(ChallengeState.WAITING);
    assertThat(challenges.unprovenCallOf(challenge)).contains(UnprovenCall.WRONG_CALLER);
  }

  @Test
  void afterACallFromAnotherPhoneTheRightOneVerifies() {
    challenges.match(challenge, Samples.callFrom(Samples.BORIS));

    challenges.match(challenge, Samples.callFrom(Samples.ANNA));

    assertThat(challenges.stateOf(challenge)).isEqualTo(ChallengeState.VERIFIED);
  }

  @Test
  void noUnprovenCallIsToldBeforeOneComes() {
    assertThat(challenges.unprovenCallOf(challenge)).isEmpty();
  }

  @Test
  void withoutACallItExpires() {
    clock.pass(Samples.TTL);

    assertThat(challenges.stateOf(challenge)).isEqualTo(ChallengeState.EXPIRED);
    assertThat(challenges.match(challenge, Samples.callFrom(Samples.ANNA)))
        .isEqualTo(Match.TOO_LATE);
    assertThat(challenges.stateOf(challenge)).isEqualTo(ChallengeState.EXPIRED);
  }

  @Test
  void aCallInTheLastSecondCanStillBeFinished() {
    clock.pass(Samples.TTL.minusMillis(500));
    challenges.match(challenge, Samples.callFrom(Samples.ANNA));

    clock.pass(Challenges.GRACE);

    assertThat(challenges.consume(challenge)).contains(challenge);
  }

  @Test
  void itIsConsumedOnce() {
    assertThat(challenges.consume(challenge)).contains(challenge);
    assertThat(challenges.consume(challenge)).isEmpty();
    assertThat(challenges.find("handle")).isEmpty();
  }

  @Test
  void theGatewayIsAskedOnceASecond() {
    assertThat(challenges.mayAsk(challenge, Occasion.WATCHED)).isTrue();
    assertThat(challenges.mayAsk(challenge, Occasion.WATCHED)).isFalse();

    clock.pass(Duration.ofSeconds(1));

    assertThat(challenges.mayAsk(challenge, Occasion.WATCHED)).isTrue();
  }

  @Test
  void anAppPollsOnceInTheInterval() {
    assertThat(challenges.mayPoll(challenge)).isTrue();
    assertThat(challenges.mayPoll(challenge)).isFalse();

    clock.pass(Challenges.POLL_INTERVAL);

    assertThat(challenges.mayPoll(challenge)).isTrue();
  }

  @Test
  void aWebhookNeedNotWaitForThePolls() {
    challenges.mayAsk(challenge, Occasion.WATCHED);

    assertThat(challenges.mayAsk(challenge, Occasion.HINTED)).isTrue();
    assertThat(challenges.mayAsk(challenge, Occasion.HINTED)).isFalse();
  }

  @Test
  void nothingIsLeftOfAnExpiredChallenge() {
    clock.pass(Samples.TTL.plus(Challenges.GRACE).plusSeconds(2));

    assertThat(challenges.find("handle")).isEmpty();
    assertThat(challenges.ofWebhook("secret-of-handle")).isEmpty();
  }
}
