package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.impersonation.Impersonator;
import dev.ringback.authenticator.phone.NumberRace;
import dev.ringback.authenticator.phone.PhoneCredential;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.authenticator.phone.TestPhone;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.authentication.CredentialRegistrator;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The required action that gives a logged-in user a phone: type it, call from it, have it. A user
 * who has one already calls from that one first, unless the login has proved it.
 */
final class VerifyPhoneByCall implements RequiredActionProvider, CredentialRegistrator {

  static final String ID = "verify-phone-by-call";

  @Override
  public InitiatedActionSupport initiatedActionSupport() {
    return InitiatedActionSupport.SUPPORTED;
  }

  @Override
  public String getCredentialType(KeycloakSession session, AuthenticationSessionModel tab) {
    return PhoneCredential.TYPE;
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {}

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    perform(context, CallDialogue::resume);
  }

  @Override
  public void processAction(RequiredActionContext context) {
    perform(
        context, dialogue -> dialogue.answer(context.getHttpRequest().getDecodedFormParameters()));
  }

  @Override
  public void close() {}

  private static void perform(RequiredActionContext context, Function<CallDialogue, Turn> request) {
    context
        .getEvent()
        .event(EventType.UPDATE_CREDENTIAL)
        .detail(Details.CREDENTIAL_TYPE, PhoneCredential.TYPE);
    Step step = Step.of(context);
    Optional<Impersonator> impersonator =
        Impersonator.atPageOf(context.getUser(), context.getSession());
    if (impersonator.isPresent()) {
      impersonator.get().refused(context.getUser(), ID, context.getSession());
      context.challenge(
          new ReverseCallPages(step, new Attempt(step.tab()), true).ended(Texts.IMPERSONATED));
      return;
    }
    Optional<PhoneNumber> old = new OldPhone(context).thatHasToCall();
    Turn turn =
        request.apply(new CallDialogue(step, ReverseCallConfig.of(context.getConfig()), old));
    if (turn instanceof Turn.Show show) {
      context.challenge(show.page());
    } else if (turn instanceof Turn.Refuse refuse) {
      context.challenge(refuse.page());
    } else if (turn instanceof Turn.Called called && old.isPresent()) {
      goOn(context, step, old.get(), called.challenge());
    } else if (turn instanceof Turn.Called called) {
      complete(context, step, called.challenge());
    }
  }

  /** The old phone has called: now the person may say which one is to take its place. */
  private static void goOn(
      RequiredActionContext context, Step step, PhoneNumber old, Challenge challenge) {
    Attempt attempt = new Attempt(step.tab());
    ReverseCallPages pages = new ReverseCallPages(step, attempt, false);
    attempt.forgetChallenge();
    if (RealmChallenges.of(step.session(), step.realm()).consume(challenge).isEmpty()) {
      new ReverseCallEvents(step).used(challenge);
      context.challenge(pages.ended(Texts.USED));
    } else if (challenge.caller().equals(old)) {
      new OldPhone(context).hasCalled(old);
      renew(context.getUser(), challenge, step);
      context.challenge(pages.phone(null));
    } else {
      context.challenge(pages.ended(Texts.NOT_THE_PHONE));
    }
  }

  /** A phone that was removed has no proof to renew. */
  private static void renew(UserModel user, Challenge challenge, Step step) {
    if (PhoneNumbers.verifiedNumberOf(user).filter(challenge.caller()::equals).isPresent()) {
      PhoneCredential.keep(user, CallProof.of(challenge, step.session(), step.realm()));
    }
  }

  private static void complete(RequiredActionContext context, Step step, Challenge challenge) {
    Attempt attempt = new Attempt(step.tab());
    ReverseCallPages pages = new ReverseCallPages(step, attempt, true);
    ReverseCallEvents events = new ReverseCallEvents(step);
    // Asked before the call is used up: a database that does not answer must not cost it
    NumberRace.Result race = new OwnerLookUp(step).ask(challenge, () -> race(context, challenge));
    attempt.forgetChallenge();
    if (RealmChallenges.of(step.session(), step.realm()).consume(challenge).isEmpty()) {
      events.used(challenge);
      context.challenge(pages.ended(Texts.USED));
    } else if (TestPhone.isRefused(context.getRealm(), context.getUser(), challenge.caller())) {
      events.testNumberRefused(challenge);
      context.challenge(pages.ended(Texts.TEST_NUMBER));
    } else if (race == NumberRace.Result.TAKEN) {
      events.numberTaken(challenge);
      context.challenge(pages.ended(Texts.NUMBER_TAKEN));
    } else if (race == NumberRace.Result.LOST
        || (race == NumberRace.Result.LAPSED && !new LapsedOwner(step).givesUp(challenge))) {
      events.numberInUse(challenge);
      context.challenge(pages.ended(Texts.ANOTHER_USER));
    } else if (add(context.getUser(), challenge, step)) {
      events.verified(challenge, context.getUser());
      SessionPhone.remember(step.tab(), challenge.caller());
      context.success();
    } else {
      events.numberReadOnly(challenge);
      context.challenge(pages.ended(Texts.READ_ONLY_PHONE));
    }
  }

  /** Whether the phone is the user's now: a directory may keep its own. */
  private static boolean add(UserModel user, Challenge challenge, Step step) {
    Optional<PhoneNumber> before = PhoneNumbers.verifiedNumberOf(user);
    if (!PhoneNumbers.setVerified(user, challenge.caller())) {
      return false;
    }
    PhoneCredential.keep(user, CallProof.of(challenge, step.session(), step.realm()));
    if (before.filter(challenge.caller()::equals).isEmpty()) {
      new PhoneChangeNotice(step).send(user);
    }
    return true;
  }

  private static NumberRace.Result race(RequiredActionContext context, Challenge challenge) {
    return new NumberRace(context.getSession(), context.getRealm())
        .enter(
            challenge.caller(),
            context.getUser(),
            ReverseCallConfig.ofBrowserFlow(context.getRealm()).maximumAge());
  }
}
