package dev.ringback.authenticator.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.UnfinishedRequest;
import dev.ringback.authenticator.challenge.Lines.Claim;
import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.CallTime;
import dev.ringback.authenticator.gateway.Caller;
import dev.ringback.authenticator.gateway.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One phone, one number to call, and the attempts that have it one after the other. */
class LinesTest {

  private static final Duration ALL = Samples.TTL.plus(Lines.RESERVED).plusSeconds(10);

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects store = new SingleUseObjects(clock);
  private final Challenges challenges = new Challenges(store, "realm-a", clock);

  @Test
  void theFirstAttemptIsOnALineThatWasNotUsedBefore() {
    assertThat(claimed(open("first")).challenge().lineUsedBefore()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 119, 121, 179, 181, 189})
  void theSameBrowserHasTheLineAgainAtAnyTime(int seconds) {
    Challenge first = claimed(open("first")).challenge();
    clock.pass(Duration.ofSeconds(seconds));

    Claim.Claimed second = claimed(open("second"));

    assertThat(second.predecessor()).contains("first");
    assertThat(second.challenge().lineUsedBefore()).isTrue();
    assertThat(challenges.stateOf(first)).isNotEqualTo(ChallengeState.WAITING);
    assertOthersWait(ALL);
  }

  @Test
  void aCallThatHasComeIsNotLostToTheNextAttempt() {
    Challenge first = claimed(open("first")).challenge();
    challenges.match(first, Samples.callFrom(Samples.ANNA));

    open("second");

    assertThat(challenges.stateOf(first)).isEqualTo(ChallengeState.VERIFIED);
  }

  @Test
  void anotherBrowserWaitsUntilTheAttemptIsForgotten() {
    open("first");

    assertOthersWait(ALL);
    clock.pass(ALL.plusSeconds(2));
    assertThat(claimed(openElsewhere()).challenge().lineUsedBefore()).isFalse();
  }

  @Test
  void anotherBrowserWaitsForAMinuteAfterTheCall() {
    Challenge first = claimed(open("first")).challenge();
    challenges.match(first, Samples.callFrom(Samples.ANNA));
    challenges.consume(first);

    assertOthersWait(Lines.RESERVED);
    clock.pass(Lines.RESERVED.minusSeconds(1));
    assertOthersWait(Duration.ofSeconds(1));
    clock.pass(Duration.ofSeconds(1));
    assertThat(claimed(openElsewhere()).predecessor()).contains("first");
  }

  @Test
  void theFirstBrowserWaitsForTheSecondThen() {
    challenges.cancel(claimed(open("first")).challenge());
    clock.pass(Lines.RESERVED);
    claimed(openElsewhere());

    assertThat(open("again")).isEqualTo(new Claim.Taken(clock.instant().plus(ALL)));
  }

  @Test
  void appsWithoutABrowserAreStrangersToEachOther() {
    Instant expires = clock.instant().plus(Samples.TTL);
    Samples.open(challenges, Samples.challenge("first", Samples.APP, expires), Delivery.REPORT);

    Claim claim =
        challenges.open(
            List.of(Samples.challenge("second", Samples.APP, expires)), Delivery.REPORT);

    assertThat(claim).isEqualTo(new Claim.Taken(clock.instant().plus(ALL)));
  }

  @Test
  void ofTwoTabsThatWantTheLineAtTheSameMomentOneGetsIt() {
    open("first");
    Challenges oneNode = new Challenges(new UnfinishedRequest(store), "realm-a", clock);
    Challenges anotherNode = new Challenges(new UnfinishedRequest(store), "realm-a", clock);

    Claim one = oneNode.open(List.of(draft("one", Samples.BROWSER)), Delivery.REPORT);
    Claim another = anotherNode.open(List.of(draft("another", Samples.BROWSER)), Delivery.REPORT);

    assertThat(one).isInstanceOf(Claim.Claimed.class);
    assertThat(another).isInstanceOf(Claim.Taken.class);
  }

  @Test
  void ofTwoThatWantAnUnusedLineAtTheSameMomentOneGetsIt() {
    Challenges oneNode = new Challenges(new UnfinishedRequest(store), "realm-a", clock);
    Challenges anotherNode = new Challenges(new UnfinishedRequest(store), "realm-a", clock);

    Claim one = oneNode.open(List.of(draft("one", Samples.BROWSER)), Delivery.REPORT);
    Claim another = anotherNode.open(List.of(draft("another", Samples.BROWSER)), Delivery.REPORT);

    assertThat(one).isInstanceOf(Claim.Claimed.class);
    assertThat(another).isInstanceOf(Claim.Taken.class);
  }

  @Test
  void onAUsedLineACallCountsThatCannotHaveBeenMadeBefore() {
    open("first");
    clock.pass(Duration.ofSeconds(30));
    Challenge second = claimed(open("second")).challenge();
    Instant opened = clock.instant();

    assertThat(report("a", opened.minusMillis(1), opened.plusSeconds(3)))
        .isEqualTo(Match.TOO_EARLY);
    assertThat(challenges.unprovenCallOf(second)).contains(UnprovenCall.CALL_TOO_EARLY);
    assertThat(report("b", opened, opened.plusSeconds(3))).isEqualTo(Match.VERIFIED);
  }

  @Test
  void aCallVerifiesOneAttemptHoweverOftenItIsReported() {
    open("first");
    report("same", clock.instant(), clock.instant());
    clock.pass(Duration.ofSeconds(30));
    Challenge second = claimed(open("second")).challenge();

    assertThat(report("same", clock.instant(), clock.instant())).isEqualTo(Match.TOO_EARLY);
    assertThat(challenges.stateOf(second)).isEqualTo(ChallengeState.WAITING);
    assertThat(report("next", clock.instant(), clock.instant())).isEqualTo(Match.VERIFIED);
  }

  @Test
  void afterTheCallAnotherTabMayGoOnForAMinute() {
    Challenge challenge = claimed(open("first")).challenge();
    assertThat(challenges.mayBeTakenOver(challenge)).isTrue();
    report("call", clock.instant(), clock.instant());

    clock.pass(Challenges.KEPT.minusSeconds(1));
    assertThat(challenges.mayBeTakenOver(challenge)).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(challenges.mayBeTakenOver(challenge)).isFalse();
  }

  private void assertOthersWait(Duration wait) {
    assertThat(openElsewhere()).isEqualTo(new Claim.Taken(clock.instant().plus(wait)));
  }

  private Claim open(String handle) {
    return challenges.open(List.of(draft(handle, Samples.BROWSER)), Delivery.REPORT);
  }

  private Claim openElsewhere() {
    return challenges.open(List.of(draft("elsewhere", Samples.ANOTHER_BROWSER)), Delivery.REPORT);
  }

  private Challenge draft(String handle, ChallengeBinding binding) {
    return Samples.challenge(handle, binding, clock.instant().plus(Samples.TTL));
  }

  private Match report(String id, Instant earliest, Instant latest) {
    return challenges
        .report(
            "gateway",
            new CallReport(
                Samples.LINE,
                new Caller.Shown(Samples.ANNA),
                Optional.of(new CallTime(earliest, latest)),
                Optional.of(id)))
        .orElseThrow();
  }

  private static Claim.Claimed claimed(Claim claim) {
    return (Claim.Claimed) claim;
  }
}
