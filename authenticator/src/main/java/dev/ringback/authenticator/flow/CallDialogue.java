package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.CallCheck;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeStart;
import dev.ringback.authenticator.challenge.ChallengeStart.Result;
import dev.ringback.authenticator.challenge.ChallengeState;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.challenge.UnprovenCall;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.Inquiry;
import dev.ringback.authenticator.phone.AcceptedPhones;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** The conversation with the person at the page: asks for a phone, shows a number, waits. */
final class CallDialogue {

  /** The phone that is typed on the first page. */
  static final String PHONE_NUMBER = "phone_number";

  /** The button for a new number to call. */
  private static final String RESTART = "restart";

  /** The button back to the first page. */
  private static final String CHANGE_PHONE = "change_phone";

  private final Step step;
  private final ReverseCallConfig config;
  private final Optional<PhoneNumber> knownPhone;
  private final Attempt attempt;
  private final Gateways gateways;
  private final Challenges challenges;
  private final Limits limits;
  private final ReverseCallPages pages;
  private final ReverseCallEvents events;

  /**
   * A conversation at this step.
   *
   * @param knownPhone the phone to call from, if it is not for the person to say
   */
  CallDialogue(Step step, ReverseCallConfig config, Optional<PhoneNumber> knownPhone) {
    this.step = step;
    this.config = config;
    this.knownPhone = knownPhone;
    this.attempt = new Attempt(step.tab());
    this.gateways = new Gateways(step.session(), step.realm());
    this.challenges = RealmChallenges.of(step.session(), step.realm());
    this.limits = new Limits(step.session(), step.realm(), config);
    this.pages = new ReverseCallPages(step, attempt, knownPhone.isEmpty());
    this.events = new ReverseCallEvents(step);
  }

  /** The page was opened or reloaded: an attempt that is under way is shown again as it stands. */
  Turn resume() {
    return openChallenge().map(this::show).orElseGet(this::beginUnlessElsewhere);
  }

  /** A form was sent. Whatever it holds, an empty one too, at most asks how the attempt stands. */
  Turn answer(MultivaluedMap<String, String> form) {
    boolean mayChoose = knownPhone.isEmpty();
    if (mayChoose && form.containsKey(PHONE_NUMBER)) {
      return start(form.getFirst(PHONE_NUMBER));
    }
    if (mayChoose && form.containsKey(CHANGE_PHONE)) {
      return changePhone();
    }
    return form.containsKey(RESTART) ? restart() : finish();
  }

  /**
   * Another tab of the browser has the attempt, or its number: this one says so and takes neither
   * back unasked, or two pages that ask by themselves would take turns.
   */
  private Turn beginUnlessElsewhere() {
    if (!attempt.isLeftToAnotherTab() && ownChallenge().isEmpty()) {
      return begin();
    }
    attempt.forgetChallenge();
    return new Turn.Show(pages.ended(Texts.ELSEWHERE));
  }

  private Turn begin() {
    return knownPhone
        .map(this::begin)
        .orElseGet(() -> new Turn.Show(pages.phone(LoginHint.of(step.tab()))));
  }

  private Turn begin(PhoneNumber caller) {
    return new AutomaticStart(step, challenges).isAllowed()
        ? enter(caller)
        : new Turn.Show(pages.begin(caller));
  }

  private Turn start(String typed) {
    ParsedPhoneNumber parsed =
        AcceptedPhones.of(step.realm()).judge(PhoneNumber.parse(typed, config.defaultRegion()));
    if (parsed instanceof ParsedPhoneNumber.Accepted accepted) {
      return enter(accepted.number());
    }
    ParsedPhoneNumber.Reason reason = ((ParsedPhoneNumber.Refused) parsed).reason();
    events.phoneRefused(reason);
    return new Turn.Refuse(pages.phone(typed, Texts.of(reason)));
  }

  /** The phone is known now. Another tab may have begun with it, and been closed. */
  private Turn enter(PhoneNumber caller) {
    Optional<Challenge> begun =
        openChallenge().isPresent()
            ? Optional.empty()
            : new OtherTabs(step, challenges).takeOver(caller);
    return begun.map(this::goOnWith).orElseGet(() -> askForNumber(caller));
  }

  private Turn goOnWith(Challenge challenge) {
    attempt.remember(challenge.caller());
    attempt.goOnWith(challenge);
    return challenges.stateOf(challenge) == ChallengeState.VERIFIED
        ? new Turn.Called(challenge)
        : show(challenge);
  }

  private Turn restart() {
    return knownPhone.or(attempt::phone).map(this::askForNumber).orElseGet(this::changePhone);
  }

  private Turn changePhone() {
    openChallenge().ifPresent(challenges::cancel);
    attempt.forgetChallenge();
    return begin();
  }

  /** The person says, or the page saw, that the call was made. */
  private Turn finish() {
    return openChallenge().map(this::finish).orElseGet(this::beginUnlessElsewhere);
  }

  private Turn finish(Challenge challenge) {
    Optional<GatewayFailure> failure =
        new CallCheck(challenges, gateways).now(challenge).flatMap(Inquiry::failure);
    return switch (challenges.stateOf(challenge)) {
      case VERIFIED -> new Turn.Called(challenge);
      case WAITING -> {
        failure.ifPresent(why -> events.gatewayFailed(challenge, why));
        yield new Turn.Show(waitOn(challenge, failure));
      }
      case EXPIRED -> {
        challenges.expire(challenge);
        events.expired(challenge);
        yield end(Texts.EXPIRED);
      }
      case CANCELLED -> changePhone();
    };
  }

  /** The page says why the call has not arrived, as far as anybody knows. */
  private Response waitOn(Challenge challenge, Optional<GatewayFailure> failure) {
    Optional<UnprovenCall> hint = challenges.unprovenCallOf(challenge);
    if (failure.isPresent()) {
      return pages.waiting(challenge, hint, Texts.of(failure.get()));
    }
    return hint.isPresent()
        ? pages.waiting(challenge, hint)
        : pages.waiting(challenge, hint, Texts.NOT_YET);
  }

  private Turn askForNumber(PhoneNumber caller) {
    attempt.remember(caller);
    openChallenge().ifPresent(challenges::cancel);
    attempt.forgetChallenge();
    if (attempt.restartsLeft() == 0) {
      events.tooManyNumbers(caller);
      return end(Texts.TOO_MANY_NUMBERS);
    }
    Optional<Duration> wait = limits.take(caller);
    if (wait.isPresent()) {
      events.tooManyStarts(caller);
      return new Turn.Refuse(pages.tooManyStarts(wait.get()));
    }
    ChallengeStart start =
        new ChallengeStart(
            challenges, gateways.toAsk(config.gateway(), caller), RealmChallenges.CLOCK);
    return opened(caller, start.start(caller, step.binding(), config.lifetime()));
  }

  private Turn opened(PhoneNumber caller, Result result) {
    if (result instanceof Result.Opened opened) {
      attempt.remember(opened.challenge());
      return new Turn.Show(pages.waiting(opened.challenge(), Optional.empty()));
    }
    if (result instanceof Result.NumberTaken taken) {
      events.numberTaken(caller, taken.gateway());
      return new Turn.Refuse(pages.numberTaken(taken.pause()));
    }
    Result.NoNumber none = (Result.NoNumber) result;
    events.noNumber(caller, none.failures());
    if (none.isBusy()) {
      return end(Texts.BUSY);
    }
    return end(none.failures().isEmpty() ? Texts.NO_GATEWAY : Texts.GATEWAY_UNAVAILABLE);
  }

  private Turn show(Challenge challenge) {
    return switch (challenges.stateOf(challenge)) {
      case WAITING, VERIFIED ->
          new Turn.Show(pages.waiting(challenge, challenges.unprovenCallOf(challenge)));
      case EXPIRED -> new Turn.Show(pages.ended(Texts.EXPIRED));
      case CANCELLED -> begin();
    };
  }

  private Turn end(String text) {
    attempt.forgetChallenge();
    return new Turn.Refuse(pages.ended(text));
  }

  private Optional<Challenge> openChallenge() {
    return ownChallenge()
        .filter(challenge -> challenges.stateOf(challenge) != ChallengeState.CANCELLED);
  }

  private Optional<Challenge> ownChallenge() {
    return attempt.handle().flatMap(challenges::find).filter(step::owns);
  }
}
