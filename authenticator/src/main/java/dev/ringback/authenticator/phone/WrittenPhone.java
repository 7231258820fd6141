package dev.ringback.authenticator.phone;

import java.time.Instant;
import org.keycloak.models.UserModel;

/**
 * Number and flag of a user as an administrator has left them. The flag is for the number that it
 * was set for: where the number alone has changed, it falls.
 */
public final class WrittenPhone {

  private WrittenPhone() {}

  /**
   * Brings the flag and the credential in step.
   *
   * <ul>
   *   <li>no flag: nothing is proved, so that a flag that is set later is the administrator's word
   *   <li>a flag, and the proof of another number: the number was changed under the flag
   *   <li>a flag, and no proof: the administrator's word, which is kept with the number
   * </ul>
   */
  public static void settle(UserModel user, Instant now) {
    if (PhoneNumbers.isFlagged(user)
        && PhoneCredential.contradicts(user, user.getFirstAttribute(PhoneNumbers.NUMBER))) {
      PhoneNumbers.setUnverified(user);
    }
    if (!PhoneNumbers.isFlagged(user)) {
      PhoneCredential.removeAll(user);
    } else if (!PhoneCredential.isOf(user)) {
      PhoneNumbers.verifiedNumberOf(user)
          .ifPresent(number -> PhoneCredential.keep(user, PhoneProof.byAdmin(number, now)));
    }
  }
}
