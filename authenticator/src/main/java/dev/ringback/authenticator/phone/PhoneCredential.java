package dev.ringback.authenticator.phone;

import dev.ringback.telephony.PhoneNumber;
import org.keycloak.models.UserModel;

/**
 * The credential {@code phone-call} of a user: which number a call has proved, and when. It is what
 * the account console lists under "Signing in". An admin may verify a number without one.
 */
public final class PhoneCredential {

  public static final String TYPE = "phone-call";

  private static final NumberCredential STORED = new NumberCredential(TYPE);

  private PhoneCredential() {}

  /** Keeps that a call proved this number; a credential for an earlier number is gone. */
  public static void create(UserModel user, PhoneNumber number) {
    STORED.create(user, number);
    RemovedPhone.forget(user);
  }

  public static void removeAll(UserModel user) {
    STORED.removeAll(user);
  }

  /** Removes the proof of a number that the user no longer has. */
  public static void removeStale(UserModel user) {
    if (contradicts(user, user.getFirstAttribute(PhoneNumbers.NUMBER))) {
      removeAll(user);
    }
  }

  /**
   * Whether the number was proved for another one than the user has now: something that asks
   * nobody, such as an LDAP mapper, has changed the attribute since.
   */
  static boolean contradicts(UserModel user, String number) {
    return STORED.numbers(user).anyMatch(proved -> !proved.equals(number));
  }
}
