package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.Delivery;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.Inquiry;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import java.util.Optional;

/**
 * Asks a challenge's gateway for proof of the call, and lets the challenge decide what it means.
 */
public final class CallCheck {

  private final Challenges challenges;
  private final Gateways gateways;

  public CallCheck(Challenges challenges, Gateways gateways) {
    this.challenges = challenges;
    this.gateways = gateways;
  }

  /**
   * Somebody watches the waiting page: asks if word of the call comes by asking.
   *
   * @return what the gateway said, if it was asked
   */
  public Optional<Inquiry> whileWatched(Challenge challenge) {
    return gateway(challenge)
        .filter(gateway -> gateway.delivery() == Delivery.POLL || challenges.isHinted(challenge))
        .flatMap(gateway -> ask(challenge, gateway, Occasion.WATCHED));
  }

  /**
   * Somebody says that the call was made: asks whatever the gateway's way of delivery.
   *
   * @return what the gateway said, if it was asked
   */
  public Optional<Inquiry> now(Challenge challenge) {
    return gateway(challenge).flatMap(gateway -> ask(challenge, gateway, Occasion.WATCHED));
  }

  /**
   * The gateway's webhook says that the call was made: a hint, kept as one until there is proof.
   *
   * @return what the gateway said, if it was asked
   */
  public Optional<Inquiry> hinted(Challenge challenge) {
    challenges.hint(challenge);
    return gateway(challenge).flatMap(gateway -> ask(challenge, gateway, Occasion.HINTED));
  }

  private Optional<Inquiry> ask(
      Challenge challenge, ReverseCallGateway gateway, Occasion occasion) {
    boolean waiting = challenges.stateOf(challenge) == ChallengeState.WAITING;
    boolean reports = gateway.delivery() == Delivery.REPORT;
    if (!waiting || reports || !challenges.mayAsk(challenge, occasion)) {
      return Optional.empty();
    }
    Inquiry inquiry = gateway.ask(challenge.line());
    if (inquiry instanceof Inquiry.Called called) {
      challenges.match(challenge, called.report());
    }
    return Optional.of(inquiry);
  }

  private Optional<ReverseCallGateway> gateway(Challenge challenge) {
    return gateways.withId(challenge.gateway());
  }
}
