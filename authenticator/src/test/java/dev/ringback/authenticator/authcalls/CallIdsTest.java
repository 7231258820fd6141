package dev.ringback.authenticator.authcalls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.SingleUseObjects;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding.Subscriber;
import dev.ringback.authenticator.challenge.ChallengeStart;
import dev.ringback.authenticator.challenge.ChallengeStart.Result.Opened;
import dev.ringback.authenticator.challenge.Challenges;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallIdsTest {

  private static final String ANNA = "anna";
  private static final String BORIS = "boris";

  private final MovableClock clock = new MovableClock();
  private final SingleUseObjects store = new SingleUseObjects(clock);
  private final Challenges challenges = new Challenges(store, "realm", clock);
  private final CallIds ids = new CallIds(store, "realm");

  @Test
  void anIdIsAPositiveIntegerAndNeverGivenTwice() {
    List<Integer> reserved = Stream.generate(() -> ids.reserve(ANNA)).limit(1000).toList();

    assertThat(reserved).doesNotHaveDuplicates().allMatch(id -> id > 0);
  }

  @Test
  void theOwnerFindsTheChallenge() {
    Subscriber subscriber = new Subscriber(ANNA, "token", ids.reserve(ANNA), Optional.empty());
    Challenge challenge = open(subscriber);

    ids.name(challenge, subscriber, "slot");

    assertThat(ids.find(ANNA, Integer.toString(subscriber.id()), challenges)).contains(challenge);
  }

  @Test
  void nobodyElseDoes() {
    Subscriber subscriber = new Subscriber(ANNA, "token", ids.reserve(ANNA), Optional.empty());
    ids.name(open(subscriber), subscriber, "slot");
    String id = Integer.toString(subscriber.id());

    assertThat(ids.find(BORIS, id, challenges)).isEmpty();
    assertThat(new CallIds(store, "another realm").find(ANNA, id, challenges)).isEmpty();
  }

  @Test
  void anIdWithoutAChallengeLeadsNowhere() {
    assertThat(ids.find(ANNA, Integer.toString(ids.reserve(ANNA)), challenges)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1e3", "99999999999", "122760:handle", "*"})
  void whatIsNoIdLeadsNowhereEither(String id) {
    assertThat(ids.find(ANNA, id, challenges)).isEmpty();
  }

  @Test
  void theChallengeIsForgottenBeforeItsId() {
    Subscriber subscriber = new Subscriber(ANNA, "token", ids.reserve(ANNA), Optional.empty());
    ids.name(open(subscriber), subscriber, "slot");

    clock.pass(Duration.ofSeconds(239));

    assertThat(ids.find(ANNA, Integer.toString(subscriber.id()), challenges)).isEmpty();
    assertThat(store.size()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(1));
    assertThat(store.size()).isZero();
  }

  private Challenge open(Subscriber subscriber) {
    ChallengeStart start = new ChallengeStart(challenges, List.of(new OneLine()), clock);
    PhoneNumber caller = new PhoneNumber("+79243555100");
    return ((Opened) start.start(caller, subscriber, Duration.ofMinutes(2))).challenge();
  }

  /** A gateway with one number. */
  private static final class OneLine implements ReverseCallGateway {

    @Override
    public String id() {
      return "gateway";
    }

    @Override
    public String name() {
      return "gateway";
    }

    @Override
    public Delivery delivery() {
      return Delivery.POLL;
    }

    @Override
    public Allocation allocate(PhoneNumber caller, String webhookSecret) {
      Line line = new Line(new PhoneNumber("+79644115786"));
      return new Allocation.Allocated(line, Duration.ofMinutes(2));
    }

    @Override
    public Inquiry ask(Line line) {
      return new Inquiry.NotCalled();
    }

    @Override
    public Optional<GatewayFailure> probe() {
      return Optional.empty();
    }
  }
}
