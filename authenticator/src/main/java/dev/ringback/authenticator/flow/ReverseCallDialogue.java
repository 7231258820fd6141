package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.CallCheck;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeStart;
import dev.ringback.authenticator.challenge.ChallengeStart.Result;
import dev.ringback.authenticator.challenge.ChallengeState;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.Inquiry;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;

/** One request of the conversation with the person at the page. */
final class ReverseCallDialogue {

  private final AuthenticationFlowContext context;
  private final ReverseCallConfig config;
  private final Attempt attempt;
  private final Gateways gateways;
  private final Challenges challenges;
  private final ReverseCallPages pages;
  private final ReverseCallEvents events;

  ReverseCallDialogue(AuthenticationFlowContext context) {
    this.context = context;
    this.config = new ReverseCallConfig(context.getAuthenticatorConfig());
    this.attempt = new Attempt(context.getAuthenticationSession());
    this.gateways = new Gateways(context.getSession(), context.getRealm());
    this.challenges = RealmChallenges.of(context.getSession(), context.getRealm());
    this.pages = new ReverseCallPages(context, attempt);
    this.events = new ReverseCallEvents(context);
  }

  /** The page was opened or reloaded: an attempt that is under way is shown again as it stands. */
  void resume() {
    openChallenge().ifPresentOrElse(this::show, () -> context.challenge(pages.phone("")));
  }

  void start(String typed) {
    ParsedPhoneNumber parsed = PhoneNumber.parse(typed, config.defaultRegion());
    if (parsed instanceof ParsedPhoneNumber.Accepted accepted) {
      attempt.remember(accepted.number());
      askForNumber(accepted.number());
    } else {
      ParsedPhoneNumber.Reason reason = ((ParsedPhoneNumber.Refused) parsed).reason();
      events.phoneRefused(reason);
      context.failureChallenge(
          AuthenticationFlowError.INVALID_CREDENTIALS, pages.phone(typed, Texts.of(reason)));
    }
  }

  void restart() {
    attempt.phone().ifPresentOrElse(this::askForNumber, this::changePhone);
  }

  void changePhone() {
    openChallenge().ifPresent(challenges::cancel);
    attempt.forgetChallenge();
    context.challenge(pages.phone(""));
  }

  /** The person says, or the page saw, that the call was made. */
  void finish() {
    Optional<Challenge> open = openChallenge();
    if (open.isEmpty()) {
      context.challenge(pages.phone(""));
      return;
    }
    Challenge challenge = open.get();
    Optional<GatewayFailure> failure =
        new CallCheck(challenges, gateways).now(challenge).flatMap(Inquiry::failure);
    switch (challenges.stateOf(challenge)) {
      case VERIFIED -> new Completion(context, challenges, attempt, pages, events).of(challenge);
      case WAITING -> {
        failure.ifPresent(why -> events.gatewayFailed(challenge, why));
        String notice = failure.isPresent() ? Texts.GATEWAY_UNAVAILABLE : Texts.NOT_YET;
        context.challenge(pages.waiting(challenge, notice));
      }
      case EXPIRED -> {
        events.expired(challenge);
        end(Texts.EXPIRED);
      }
      case FAILED -> {
        events.wrongCaller(challenge);
        end(Texts.WRONG_CALLER);
      }
      case CANCELLED -> changePhone();
    }
  }

  private void askForNumber(PhoneNumber caller) {
    openChallenge().ifPresent(challenges::cancel);
    attempt.forgetChallenge();
    if (attempt.restartsLeft() == 0) {
      events.tooManyNumbers(caller);
      end(Texts.TOO_MANY_NUMBERS);
      return;
    }
    ChallengeStart start = new ChallengeStart(challenges, gatewaysToAsk(), RealmChallenges.CLOCK);
    Result result =
        start.start(caller, attempt.binding(context.getExecution().getId()), config.lifetime());
    if (result instanceof Result.Opened opened) {
      attempt.remember(opened.challenge());
      context.challenge(pages.waiting(opened.challenge()));
    } else if (result instanceof Result.NumberTaken taken) {
      events.numberTaken(caller, taken.gateway());
      end(Texts.NUMBER_TAKEN);
    } else if (result instanceof Result.NoNumber none) {
      events.noNumber(caller, none.failures());
      end(none.failures().isEmpty() ? Texts.NO_GATEWAY : Texts.GATEWAY_UNAVAILABLE);
    }
  }

  private void show(Challenge challenge) {
    switch (challenges.stateOf(challenge)) {
      case WAITING, VERIFIED -> context.challenge(pages.waiting(challenge));
      case EXPIRED -> context.challenge(pages.ended(Texts.EXPIRED));
      case FAILED -> context.challenge(pages.ended(Texts.WRONG_CALLER));
      case CANCELLED -> context.challenge(pages.phone(""));
    }
  }

  private void end(String text) {
    attempt.forgetChallenge();
    context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, pages.ended(text));
  }

  private Optional<Challenge> openChallenge() {
    return attempt
        .handle()
        .flatMap(challenges::find)
        .filter(
            challenge ->
                challenge.binding().equals(attempt.binding(context.getExecution().getId())))
        .filter(challenge -> challenges.stateOf(challenge) != ChallengeState.CANCELLED);
  }

  private List<ReverseCallGateway> gatewaysToAsk() {
    return config.gateway().map(gateways::named).orElseGet(gateways::byPriority);
  }
}
