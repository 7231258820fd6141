package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.phone.Owner;
import dev.ringback.authenticator.phone.PhoneCredential;
import dev.ringback.authenticator.phone.PhoneNumbers;
import org.keycloak.models.UserModel;

/** The user whose proof of a phone is too old, and who loses it to the user who has just called. */
final class LapsedOwner {

  private final Step step;

  LapsedOwner(Step step) {
    this.step = step;
  }

  /**
   * Takes the proof away, with an event and an e-mail.
   *
   * @return false if a directory keeps the phone as verified; then nothing has changed
   */
  boolean givesUp(Challenge challenge) {
    Owner owner = new PhoneNumbers(step.session(), step.realm()).ownerOf(challenge.caller());
    return owner instanceof Owner.Nobody
        || (owner instanceof Owner.One one && givesUp(one.user(), challenge));
  }

  private boolean givesUp(UserModel user, Challenge challenge) {
    PhoneNumbers.setUnverified(user);
    if (PhoneNumbers.isVerified(user)) {
      return false;
    }
    PhoneCredential.removeAll(user);
    new PhoneChangeNotice(step).send(user, new ReverseCallEvents(step).lapsed(challenge, user));
    return true;
  }
}
