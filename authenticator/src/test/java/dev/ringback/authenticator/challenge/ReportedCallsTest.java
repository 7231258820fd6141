package dev.ringback.authenticator.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.CallTime;
import dev.ringback.authenticator.gateway.Caller;
import dev.ringback.authenticator.gateway.Delivery;
import dev.ringback.authenticator.gateway.Line;
import dev.ringback.telephony.Attestation;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls that a telephone system reports by itself, to numbers that many phones may call. */
class ReportedCallsTest {

  private static final String GATEWAY = "gateway";
  private static final Line LINE = new Line(new PhoneNumber("+79641115786"));
  private static final PhoneNumber ANNA = Samples.ANNA;
  private static final PhoneNumber BORIS = Samples.BORIS;

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects store = new SingleUseObjects(clock);
  private final Challenges challenges = new Challenges(store, "realm-a", clock);

  @Test
  void thePairOfNumbersNamesTheChallenge() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));
    Challenge borises = open("borises", BORIS, Duration.ofMinutes(2));

    assertThat(report(new Caller.Shown(BORIS))).contains(Match.VERIFIED);

    assertThat(challenges.stateOf(borises)).isEqualTo(ChallengeState.VERIFIED);
    assertThat(challenges.stateOf(annas)).isEqualTo(ChallengeState.WAITING);
  }

  @Test
  void aCallThatNobodyWaitsForMeansNothing() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));

    assertThat(
            challenges.report(
                GATEWAY, new CallReport(new Line(new PhoneNumber("+79641115787")), ANNA)))
        .isEmpty();
    assertThat(challenges.report("another", new CallReport(LINE, ANNA))).isEmpty();

    assertThat(challenges.stateOf(annas)).isEqualTo(ChallengeState.WAITING);
  }

  @Test
  void aCallOfAnotherRealmMeansNothing() {
    open("annas", ANNA, Duration.ofMinutes(2));
    Challenges ofAnotherRealm = new Challenges(store, "realm-b", clock);

    assertThat(ofAnotherRealm.report(GATEWAY, new CallReport(LINE, ANNA))).isEmpty();
  }

  @Test
  void aCallThatIsNotAttestedEndsNothingAndSaysWhy() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));

    report(new Caller.Unattested(ANNA));

    assertThat(challenges.stateOf(annas)).isEqualTo(ChallengeState.WAITING);
    assertThat(challenges.unprovenCallOf(annas)).contains(UnprovenCall.ATTESTATION_TOO_LOW);
  }

  @Test
  void aHiddenNumberIsToldToTheOnlyOneWhoWaitsOnTheNumber() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));

    report(new Caller.Hidden());

    assertThat(challenges.stateOf(annas)).isEqualTo(ChallengeState.WAITING);
    assertThat(challenges.unprovenCallOf(annas)).contains(UnprovenCall.NUMBER_HIDDEN);
  }

  @Test
  void aCallFromAnotherPhoneIsToldToTheOnlyOneWhoWaitsOnTheNumber() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));

    assertThat(report(new Caller.Shown(BORIS))).contains(Match.WRONG_CALLER);

    assertThat(challenges.stateOf(annas)).isEqualTo(ChallengeState.WAITING);
    assertThat(challenges.unprovenCallOf(annas)).contains(UnprovenCall.WRONG_CALLER);
  }

  @Test
  void aCallOfWhoIsNoLongerWaitedForIsToldToNobodyElse() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));
    challenges.cancel(open("borises", BORIS, Duration.ofMinutes(8)));

    assertThat(report(new Caller.Shown(BORIS))).isEmpty();

    assertThat(challenges.unprovenCallOf(annas)).isEmpty();
  }

  @Test
  void aHiddenNumberIsToldToTheSuccessorOnALine() {
    open("first", ANNA, Duration.ofMinutes(2));
    Challenge second = open("second", ANNA, Duration.ofMinutes(2));

    report(new Caller.Hidden());

    assertThat(challenges.unprovenCallOf(second)).contains(UnprovenCall.NUMBER_HIDDEN);
  }

  @Test
  void theCallThatMostLikelyWasThePersonsOwnIsTold() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));

    report(new Caller.Hidden());
    report(new Caller.Unattested(ANNA));
    report(new Caller.Hidden());

    assertThat(challenges.unprovenCallOf(annas)).contains(UnprovenCall.ATTESTATION_TOO_LOW);
  }

  @Test
  void aHiddenNumberIsToldToNobodyWhenSeveralWait() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));
    Challenge borises = open("borises", BORIS, Duration.ofMinutes(8));

    assertThat(report(new Caller.Hidden())).isEmpty();

    assertThat(challenges.stateOf(annas)).isEqualTo(ChallengeState.WAITING);
    assertThat(challenges.stateOf(borises)).isEqualTo(ChallengeState.WAITING);
  }

  @Test
  void twoThatEndInTheSameMinuteCannotBeToldApart() {
    open("annas", ANNA, Duration.ofSeconds(90));
    open("borises", BORIS, Duration.ofSeconds(100));

    assertThat(report(new Caller.Hidden())).isEmpty();
  }

  @Test
  void aHiddenNumberIsToldToWhoeverIsLeft() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));
    Challenge borises = open("borises", BORIS, Duration.ofMinutes(8));
    challenges.cancel(annas);

    report(new Caller.Hidden());

    assertThat(challenges.unprovenCallOf(borises)).contains(UnprovenCall.NUMBER_HIDDEN);
  }

  @Test
  void theLongestWaitIsFoundUntilItsLastSecond() {
    Challenge annas = open("annas", ANNA, Challenge.LONGEST_WAIT);
    clock.pass(Challenge.LONGEST_WAIT.minusSeconds(1));

    report(new Caller.Hidden());

    assertThat(challenges.unprovenCallOf(annas)).contains(UnprovenCall.NUMBER_HIDDEN);
  }

  @Test
  void whatTheNetworkSaysOfTheCallThatVerifiesIsKept() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));
    report(new Caller.Shown(BORIS, Attestation.A));
    assertThat(challenges.attestationOf(annas)).isEqualTo(Attestation.NONE);

    report(new Caller.Shown(ANNA, Attestation.B));
    challenges.match(annas, new CallReport(LINE, ANNA));
    challenges.match(
        annas,
        new CallReport(
            LINE, new Caller.Shown(ANNA, Attestation.A), Optional.empty(), Optional.empty()));

    assertThat(challenges.attestationOf(annas)).isEqualTo(Attestation.B);
  }

  @Test
  void aCallFromBeforeTheChallengeIsNotForIt() {
    clock.pass(Duration.ofMinutes(1));
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));
    clock.pass(Duration.ofSeconds(10));

    Instant before = annas.opened().minusMillis(1);
    assertThat(report(new Caller.Shown(ANNA), before)).contains(Match.TOO_EARLY);
    assertThat(challenges.stateOf(annas)).isEqualTo(ChallengeState.WAITING);
    assertThat(challenges.unprovenCallOf(annas)).contains(UnprovenCall.CALL_TOO_EARLY);
    assertThat(report(new Caller.Shown(ANNA), annas.opened())).contains(Match.VERIFIED);
  }

  @Test
  void aCallThatComesTooLateMeansNothing() {
    Challenge annas = open("annas", ANNA, Duration.ofMinutes(2));
    clock.pass(Duration.ofMinutes(2));

    assertThat(report(new Caller.Shown(ANNA))).isEmpty();
    assertThat(report(new Caller.Hidden())).isEmpty();
    assertThat(challenges.stateOf(annas)).isEqualTo(ChallengeState.EXPIRED);
  }

  @Test
  void ofAnExpiredChallengeNothingIsLeft() {
    open("annas", ANNA, Duration.ofMinutes(2));
    clock.pass(Duration.ofMinutes(6));

    assertThat(store.size()).isZero();
  }

  private Challenge open(String handle, PhoneNumber caller, Duration wait) {
    Challenge challenge =
        new Challenge(
            handle,
            Samples.BROWSER,
            GATEWAY,
            LINE,
            false,
            caller,
            "secret-of-" + handle,
            clock.instant(),
            clock.instant().plus(wait));
    assertThat(Samples.open(challenges, challenge, Delivery.REPORT)).isTrue();
    return challenge;
  }

  private Optional<Match> report(Caller caller) {
    return challenges.report(
        GATEWAY, new CallReport(LINE, caller, Optional.empty(), Optional.empty()));
  }

  private Optional<Match> report(Caller caller, Instant latest) {
    CallTime made = new CallTime(latest.minusSeconds(2), latest);
    return challenges.report(
        GATEWAY, new CallReport(LINE, caller, Optional.of(made), Optional.empty()));
  }
}
