package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.device.Newcomer;
import dev.ringback.authenticator.mapper.PhoneMapper;
import dev.ringback.authenticator.phone.LoginCheck;
import dev.ringback.authenticator.phone.LoginCheck.Obstacle;
import dev.ringback.authenticator.phone.MaximumAge;
import dev.ringback.authenticator.phone.PhoneCredential;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.authenticator.phone.Registration;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;

/**
 * The end of a login whose call has come. First it is asked whose number it is, whatever was
 * claimed: a database that does not answer must not cost the call (decision 32). Then the challenge
 * is consumed, so that it can be used once; only then does anything come of the answer.
 */
final class Completion {

  private final AuthenticationFlowContext context;
  private final Claim claim;
  private final Step step;
  private final ReverseCallConfig config;
  private final NewDeviceCheck newDevice;
  private final LoginCheck check;
  private final Attempt attempt;
  private final ReverseCallEvents events;

  Completion(AuthenticationFlowContext context, Claim claim, Step step, ReverseCallConfig config) {
    this.context = context;
    this.claim = claim;
    this.step = step;
    this.config = config;
    this.newDevice = new NewDeviceCheck(context, config.devices());
    this.check = new LoginCheck(step.session(), step.realm(), maximumAge());
    this.attempt = new Attempt(step.tab());
    this.events = new ReverseCallEvents(step);
  }

  /** After another proof of who the user is, such as a password, the phone's own may be old. */
  private MaximumAge maximumAge() {
    return AuthenticatorUtil.getAuthnCredentials(step.tab()).isEmpty()
        ? config.maximumAge()
        : MaximumAge.NONE;
  }

  void of(Challenge challenge) {
    LoginCheck.Result caller =
        new OwnerLookUp(step).ask(challenge, () -> check.of(challenge.caller()));
    Optional<UnknownNumber.Outcome> unknown = unknown(caller, challenge);
    attempt.forgetChallenge();
    if (RealmChallenges.of(step.session(), step.realm()).consume(challenge).isEmpty()) {
      events.used(challenge);
      refuse(AuthenticationFlowError.INVALID_CREDENTIALS, Texts.USED);
    } else if (caller.isRefusedFor(Obstacle.WRITABLE_PHONES)) {
      conclude(caller, challenge);
    } else if (claim instanceof Claim.User known) {
      confirm(known.user(), caller, challenge);
    } else if (claim instanceof Claim.Name name) {
      name.bearer()
          .ifPresentOrElse(user -> confirm(user, caller, challenge), () -> refuseName(challenge));
    } else if (unknown.isPresent()) {
      settle(unknown.get(), challenge);
    } else {
      conclude(caller, challenge);
    }
  }

  /**
   * An earlier step has said who the user is: the phone must be that user's, still. The user may
   * come from Keycloak's cache, which learns late of what a directory says.
   */
  private void confirm(UserModel user, LoginCheck.Result caller, Challenge challenge) {
    if (caller.mayBeOf(user)
        && PhoneNumbers.verifiedNumberOf(user).filter(challenge.caller()::equals).isPresent()) {
      conclude(check.of(user), challenge);
    } else {
      events.refused(challenge, user, Errors.DIFFERENT_USER_AUTHENTICATED);
      refuse(AuthenticationFlowError.USER_CONFLICT, Texts.NOT_THE_PHONE);
    }
  }

  /** Nobody has the name: the person is told what he would be told if somebody else had it. */
  private void refuseName(Challenge challenge) {
    events.nobodyNamed(challenge);
    refuse(AuthenticationFlowError.UNKNOWN_USER, Texts.NOT_THE_PHONE);
  }

  /** What becomes of a number that nobody has verified; asked while the call can be kept. */
  private Optional<UnknownNumber.Outcome> unknown(LoginCheck.Result caller, Challenge challenge) {
    if (!(claim instanceof Claim.Nothing) || !caller.isRefusedFor(Obstacle.NOBODYS_NUMBER)) {
      return Optional.empty();
    }
    UnknownNumber number = new UnknownNumber(step, config);
    return Optional.of(
        new OwnerLookUp(step).ask(challenge, () -> number.outcome(challenge.caller())));
  }

  private void settle(UnknownNumber.Outcome outcome, Challenge challenge) {
    if (outcome instanceof UnknownNumber.Outcome.Registered) {
      UserModel newcomer = new Registration(step.session(), step.realm()).of(challenge.caller());
      events.registered(challenge, newcomer);
      Newcomer.remember(step.tab(), newcomer);
      conclude(check.of(newcomer), challenge);
    } else if (outcome instanceof UnknownNumber.Outcome.Claimed claimed) {
      claim(claimed.user(), challenge);
    } else if (outcome instanceof UnknownNumber.Outcome.Taken) {
      events.numberTaken(challenge);
      refuse(AuthenticationFlowError.USER_CONFLICT, Texts.NUMBER_TAKEN);
    } else {
      boolean isNobodys = outcome instanceof UnknownNumber.Outcome.Rejected;
      Obstacle obstacle = isNobodys ? Obstacle.NOBODYS_NUMBER : Obstacle.UNVERIFIED_NUMBER;
      conclude(new LoginCheck.Result.Refused(obstacle, Optional.empty()), challenge);
    }
  }

  /** A user who may not log in gets no number by a call either. */
  private void claim(UserModel user, Challenge challenge) {
    LoginCheck.Result result = check.of(user);
    if (result instanceof LoginCheck.Result.Admitted
        && newDevice.admits(user)
        && PhoneNumbers.setVerified(user, challenge.caller())) {
      events.claimed(challenge, user);
    }
    conclude(result, challenge);
  }

  private void conclude(LoginCheck.Result result, Challenge challenge) {
    if (result instanceof LoginCheck.Result.Admitted admitted) {
      admit(admitted.user(), challenge);
    } else if (result instanceof LoginCheck.Result.Refused refused) {
      events.refused(challenge, refused);
      refuse(flowError(refused.obstacle()), Texts.of(refused.obstacle()));
    }
  }

  private void admit(UserModel user, Challenge challenge) {
    if (newDevice.admits(user)) {
      logIn(user, challenge);
    } else {
      events.refused(challenge, user, EventErrors.NEW_DEVICE);
      refuse(AuthenticationFlowError.ACCESS_DENIED, Texts.NEW_DEVICE);
    }
  }

  private void logIn(UserModel user, Challenge challenge) {
    events.verified(challenge, user);
    PhoneCredential.keep(user, CallProof.of(challenge, step.session(), step.realm()));
    PhoneMapper.rememberCall(step.tab(), RealmChallenges.CLOCK.instant());
    SessionPhone.remember(step.tab(), challenge.caller());
    config.devices().noteOf(challenge.caller()).leaveIn(step.tab());
    context.setUser(user);
    context.success(ReverseCallAuthenticatorFactory.CATEGORY);
  }

  private static AuthenticationFlowError flowError(LoginCheck.Obstacle obstacle) {
    return switch (obstacle) {
      case NOBODYS_NUMBER, SERVICE_ACCOUNT, WRITABLE_PHONES, UNVERIFIED_NUMBER, PROOF_TOO_OLD ->
          AuthenticationFlowError.UNKNOWN_USER;
      case SEVERAL_USERS -> AuthenticationFlowError.USER_CONFLICT;
      case TEST_NUMBER -> AuthenticationFlowError.ACCESS_DENIED;
      case DISABLED -> AuthenticationFlowError.USER_DISABLED;
      case LOCKED_OUT, LOCKED_FOR_A_WHILE -> AuthenticationFlowError.USER_TEMPORARILY_DISABLED;
    };
  }

  private void refuse(AuthenticationFlowError error, String text) {
    context.failureChallenge(
        error, new ReverseCallPages(step, attempt, claim.leavesPhoneOpen()).ended(text));
  }
}
