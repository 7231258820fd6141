package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding;
import dev.ringback.authenticator.challenge.ChallengeStart;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.phone.AcceptedPhones;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One request of a program for a number to call; what is in its way is told to the events. */
public final class CallRequest {

  /** What came of it. */
  public sealed interface Outcome {

    /** A number to call. */
    record Opened(Challenge challenge) implements Outcome {}

    /** The phone that is to call is none. */
    record PhoneRefused(ParsedPhoneNumber.Reason reason) implements Outcome {}

    /**
     * One attempt too many.
     *
     * @param pause until the next one
     */
    record TooMany(Duration pause) implements Outcome {}

    /** This server is too busy to ask for a number now; it may be asked again in a few seconds. */
    record Busy() implements Outcome {}

    /**
     * Each number has another attempt of this phone, or had one a moment ago.
     *
     * @param pause until one is free
     */
    record NumberTaken(Duration pause) implements Outcome {}

    /** No gateway has a number for this phone now. */
    record NoNumber() implements Outcome {}
  }

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ReverseCallConfig config;
  private final Gateways gateways;
  private final ReverseCallEvents events;

  /**
   * A request to the realm of the session.
   *
   * @param config says which gateways may be asked, and how often
   * @param event of the request
   */
  public CallRequest(KeycloakSession session, ReverseCallConfig config, EventBuilder event) {
    this(session, config, event, () -> true);
  }

  /**
   * The same of somebody whose events are counted.
   *
   * @param budget whether there may be one more event, asked before each
   */
  public CallRequest(
      KeycloakSession session,
      ReverseCallConfig config,
      EventBuilder event,
      BooleanSupplier budget) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.config = config;
    this.gateways = new Gateways(session, realm);
    this.events = new ReverseCallEvents(session, gateways, event, budget);
  }

  /**
   * Asks for a number.
   *
   * @param typed what was read of the phone that is to call
   * @param count counts the attempt: how long to wait if it is one too many
   * @param binding to whom the challenge is to belong
   * @param lifetime how long to wait for the call at most
   */
  public Outcome start(
      ParsedPhoneNumber typed,
      BiFunction<Limits, PhoneNumber, Optional<Duration>> count,
      Supplier<ChallengeBinding> binding,
      Duration lifetime) {
    ParsedPhoneNumber caller = AcceptedPhones.of(realm).judge(typed);
    if (caller instanceof ParsedPhoneNumber.Accepted accepted) {
      return count
          .apply(new Limits(session, realm, config), accepted.number())
          .map(wait -> tooMany(accepted.number(), wait))
          .orElseGet(() -> start(accepted.number(), binding.get(), lifetime));
    }
    ParsedPhoneNumber.Reason reason = ((ParsedPhoneNumber.Refused) caller).reason();
    events.phoneRefused(reason);
    return new Outcome.PhoneRefused(reason);
  }

  private Outcome tooMany(PhoneNumber caller, Duration wait) {
    events.tooManyStarts(caller);
    return new Outcome.TooMany(wait);
  }

  private Outcome start(PhoneNumber caller, ChallengeBinding binding, Duration lifetime) {
    ChallengeStart.Result result =
        new ChallengeStart(
                RealmChallenges.of(session, realm),
                gateways.toAsk(config.gateway(), caller),
                RealmChallenges.CLOCK)
            .start(caller, binding, lifetime);
    if (result instanceof ChallengeStart.Result.Opened opened) {
      return new Outcome.Opened(opened.challenge());
    }
    if (result instanceof ChallengeStart.Result.NumberTaken taken) {
      events.numberTaken(caller, taken.gateway());
      return new Outcome.NumberTaken(taken.pause());
    }
    ChallengeStart.Result.NoNumber none = (ChallengeStart.Result.NoNumber) result;
    events.noNumber(caller, none.failures());
    return none.isBusy() ? new Outcome.Busy() : new Outcome.NoNumber();
  }
}
