package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.mapper.PhoneMapper;
import dev.ringback.authenticator.phone.Owner;
import dev.ringback.authenticator.phone.PhoneNumbers;
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
  private final Challenges challenges;
  private final Attempt attempt;
  private final ReverseCallPages pages;
  private final ReverseCallEvents events;

  Completion(
      AuthenticationFlowContext context,
      Challenges challenges,
      Attempt attempt,
      ReverseCallPages pages,
      ReverseCallEvents events) {
    this.context = context;
    this.challenges = challenges;
    this.attempt = attempt;
    this.pages = pages;
    this.events = events;
  }

  void of(Challenge challenge) {
    attempt.forgetChallenge();
    if (challenges.consume(challenge).isEmpty()) {
      events.used(challenge);
      refuse(AuthenticationFlowError.INVALID_CREDENTIALS, Texts.USED);
      return;
    }
    Owner owner =
        new PhoneNumbers(context.getSession(), context.getRealm()).ownerOf(challenge.caller());
    if (owner instanceof Owner.One one) {
      logIn(one.user(), challenge);
    } else if (owner instanceof Owner.Several) {
      events.ambiguousNumber(challenge);
      refuse(AuthenticationFlowError.USER_CONFLICT, Texts.AMBIGUOUS_NUMBER);
    } else {
      events.unknownNumber(challenge);
      refuse(AuthenticationFlowError.UNKNOWN_USER, Texts.UNKNOWN_NUMBER);
    }
  }

  private void logIn(UserModel user, Challenge challenge) {
    if (context.getUser() != null && !context.getUser().getId().equals(user.getId())) {
      events.refused(challenge, user, Errors.DIFFERENT_USER_AUTHENTICATED);
      refuse(AuthenticationFlowError.USER_CONFLICT, Texts.ANOTHER_USER);
      return;
    }
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
    PhoneMapper.rememberCall(context.getAuthenticationSession(), RealmChallenges.CLOCK.instant());
    context.setUser(user);
    context.success(ReverseCallAuthenticatorFactory.CATEGORY);
  }

  private void refuse(AuthenticationFlowError error, String text) {
    context.failureChallenge(error, pages.ended(text));
  }
}
