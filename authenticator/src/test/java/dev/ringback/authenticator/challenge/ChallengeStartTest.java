package dev.ringback.authenticator.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.challenge.ChallengeStart.Result;
import dev.ringback.authenticator.gateway.Allocation;
import dev.ringback.authenticator.gateway.Delivery;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Inquiry;
import dev.ringback.authenticator.gateway.Line;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChallengeStartTest {

  private static final Line FIRST = new Line(new PhoneNumber("+79641110000"));
  private static final Line SECOND = new Line(new PhoneNumber("+79641110001"));
  private static final Duration TTL = Duration.ofMinutes(2);

  private final MovableClock clock = new MovableClock();
  private final Challenges challenges =
      new Challenges(new SingleUseObjects(clock), "realm-a", clock);

  @Test
  void anotherNumberIsTakenWhenThisPhoneHasTheFirstAlready() {
    Challenge one = opened(start(Samples.ANNA));
    Challenge two = opened(start(Samples.ANNA));

    assertThat(one.line()).isEqualTo(FIRST);
    assertThat(two.line()).isEqualTo(SECOND);
  }

  @Test
  void anotherPhoneMayHaveTheSameNumber() {
    opened(start(Samples.ANNA));

    assertThat(opened(start(Samples.BORIS)).line()).isEqualTo(FIRST);
  }

  @Test
  void whenAllAreTakenNothingIsStarted() {
    start(Samples.ANNA);
    clock.pass(Duration.ofSeconds(30));
    start(Samples.ANNA);

    assertThat(start(Samples.ANNA, Samples.ANOTHER_BROWSER))
        .isEqualTo(new Result.NumberTaken("pool", Duration.ofSeconds(120 + 70 - 30)));
  }

  @Test
  void theSameBrowserGetsTheNumberOfAnEarlierAttemptWhenNoOtherIsLeft() {
    Challenge one = opened(start(Samples.ANNA));
    opened(start(Samples.ANNA));

    Challenge three = opened(start(Samples.ANNA));

    assertThat(three.line()).isEqualTo(one.line());
    assertThat(challenges.stateOf(one)).isEqualTo(ChallengeState.CANCELLED);
    assertThat(challenges.find(three.handle())).contains(three);
  }

  @Test
  void nobodyWaitsLongerThanTheGatewayKeepsItsNumbersOrTenMinutes() {
    assertThat(opened(start(Samples.ANNA, Duration.ofMinutes(2))).left(clock.instant()))
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(opened(start(Samples.BORIS, Duration.ofHours(2))).left(clock.instant()))
        .isEqualTo(Duration.ofMinutes(10));
  }

  private Result start(PhoneNumber caller) {
    return start(caller, TTL);
  }

  private Result start(PhoneNumber caller, ChallengeBinding binding) {
    return start(caller, binding, TTL);
  }

  private Result start(PhoneNumber caller, Duration lifetime) {
    return start(caller, Samples.BROWSER, lifetime);
  }

  private Result start(PhoneNumber caller, ChallengeBinding binding, Duration lifetime) {
    return new ChallengeStart(challenges, List.of(new Pool()), clock)
        .start(caller, binding, lifetime);
  }

  private static Challenge opened(Result result) {
    return ((Result.Opened) result).challenge();
  }

  private static final class Pool implements ReverseCallGateway {

    @Override
    public String id() {
      return "gateway";
    }

    @Override
    public String name() {
      return "pool";
    }

    @Override
    public Delivery delivery() {
      return Delivery.REPORT;
    }

    @Override
    public Allocation allocate(PhoneNumber caller, String webhookSecret) {
      return new Allocation.Allocated(List.of(FIRST, SECOND), Duration.ofHours(1));
    }

    @Override
    public Inquiry ask(Line line) {
      throw new AssertionError("a gateway that reports is never asked");
    }

    @Override
    public Optional<GatewayFailure> probe() {
      return Optional.empty();
    }
  }
}
