package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.mapper.PhoneMapper;
import dev.ringback.authenticator.phone.Owner;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.authenticator.phone.Registration;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;

/**
 * The end of a login whose call has come. The challenge is consumed first, so that it can be used
 * once; only then is it asked whose number it is, and whether that user may log in now.
 */
final class Completion {

  private final AuthenticationFlowContext context;
  private final Step step;
  private final ReverseCallConfig config;
  private final Attempt attempt;
  private final ReverseCallEvents events;

  Completion(AuthenticationFlowContext context, Step step, ReverseCallConfig config) {
    this.context = context;
    this.step = step;
    this.config = config;
    this.attempt = new Attempt(step.tab());
    this.events = new ReverseCallEvents(step);
  }

  void of(Challenge challenge) {
    attempt.forgetChallenge();
    if (RealmChallenges.of(step.session(), step.realm()).consume(challenge).isEmpty()) {
      events.used(challenge);
      refuse(AuthenticationFlowError.INVALID_CREDENTIALS, Texts.USED);
    } else if (context.getUser() != null) {
      confirm(context.getUser(), challenge);
    } else {
      identify(challenge);
    }
  }

  /** An earlier step has said who the user is: the phone must be that user's, still. */
  private void confirm(UserModel user, Challenge challenge) {
    if (PhoneNumbers.verifiedNumberOf(user).filter(challenge.caller()::equals).isPresent()) {
      logIn(user, challenge);
    } else {
      events.refused(challenge, user, Errors.DIFFERENT_USER_AUTHENTICATED);
      refuse(AuthenticationFlowError.USER_CONFLICT, Texts.ANOTHER_USER);
    }
  }

  private void identify(Challenge challenge) {
    Owner owner = new PhoneNumbers(step.session(), step.realm()).ownerOf(challenge.caller());
    if (owner instanceof Owner.One one) {
      logIn(one.user(), challenge);
    } else if (owner instanceof Owner.Several) {
      events.ambiguousNumber(challenge);
      refuse(AuthenticationFlowError.USER_CONFLICT, Texts.AMBIGUOUS_NUMBER);
    } else if (config.registersUnknownNumbers()) {
      register(challenge);
    } else {
      events.unknownNumber(challenge);
      refuse(AuthenticationFlowError.UNKNOWN_USER, Texts.UNKNOWN_NUMBER);
    }
  }

  private void register(Challenge challenge) {
    Optional<UserModel> newcomer =
        new Registration(step.session(), step.realm()).of(challenge.caller());
    if (newcomer.isPresent()) {
      events.registered(challenge, newcomer.get());
      logIn(newcomer.get(), challenge);
    } else {
      events.numberTaken(challenge);
      refuse(AuthenticationFlowError.USER_CONFLICT, Texts.NUMBER_TAKEN);
    }
  }

  private void logIn(UserModel user, Challenge challenge) {
    if (!user.isEnabled()) {
      events.refused(challenge, user, Errors.USER_DISABLED);
      refuse(AuthenticationFlowError.USER_DISABLED, Messages.ACCOUNT_DISABLED);
      return;
    }
    String locked = AuthenticatorUtils.getDisabledByBruteForceEventError(context, user);
    if (locked != null) {
      events.refused(challenge, user, locked);
      refuse(
          AuthenticationFlowError.USER_TEMPORARILY_DISABLED, Messages.ACCOUNT_TEMPORARILY_DISABLED);
      return;
    }
    events.verified(challenge, user);
    PhoneMapper.rememberCall(step.tab(), RealmChallenges.CLOCK.instant());
    context.setUser(user);
    context.success(ReverseCallAuthenticatorFactory.CATEGORY);
  }

  private void refuse(AuthenticationFlowError error, String text) {
    boolean mayChangePhone = context.getUser() == null;
    context.failureChallenge(
        error, new ReverseCallPages(step, attempt, mayChangePhone).ended(text));
  }
}
