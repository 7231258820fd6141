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

  /**
   * Lets the proof of a number name the same phone by its new text; it stays as old as it is.
   *
   * @param before the text of the attribute until now
   */
  static void rewrite(UserModel user, String before, PhoneNumber after) {
    STORED.rewrite(user, before, after);
    RemovedPhone.rewrite(user, before, after);
  }

  /** Whether the user has one, of whatever number. */
  public static boolean isOf(UserModel user) {
    return STORED.isOf(user);
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
    return STORED.numbers(user).anyMatch(proved -> !NumberCredential.isSame(proved, number));
  }
}
