package dev.ringback.authenticator.phone;

import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;

/**
 * The phone numbers of a realm's users, kept in the attributes that Keycloak's own {@code phone}
 * client scope maps to {@code phone_number} and {@code phone_number_verified}.
 */
public final class PhoneNumbers {

  /** The user's number in E.164. */
  public static final String NUMBER = "phoneNumber";

  /** {@code true} when a call from that number, or an admin, has proved it. */
  public static final String VERIFIED = "phoneNumberVerified";

  private final UserStores stores;

  public PhoneNumbers(KeycloakSession session, RealmModel realm) {
    this.stores = new UserStores(session, realm);
  }

  /**
   * Who has verified this number. Disabled users count: whether they may log in is asked later.
   *
   * @throws DirectoryUnavailableException if a directory does not answer; what the database throws,
   *     if it does not
   */
  public Owner ownerOf(PhoneNumber number) {
    List<UserModel> owners = ownersOf(number);
    if (owners.isEmpty() && number.spellings().anyMatch(stores::haveAnythingOf)) {
      owners = ownersOf(number);
    }
    return switch (owners.size()) {
      case 0 -> new Owner.Nobody();
      case 1 -> new Owner.One(stores.managed(owners.get(0)));
      default -> new Owner.Several();
    };
  }

  private List<UserModel> ownersOf(PhoneNumber number) {
    return new NumberSearch(stores).find(number, PhoneNumbers::verifiedNumberOf);
  }

  /** The user's number as it stands in the attribute, verified or not. */
  public static Optional<String> numberOf(UserModel user) {
    return Optional.ofNullable(user.getFirstAttribute(NUMBER)).filter(text -> !text.isBlank());
  }

  /**
   * The number that proves who the user is, in its canonical form; empty unless it is verified and
   * E.164.
   */
  public static Optional<PhoneNumber> verifiedNumberOf(UserModel user) {
    return canonicalNumberOf(user).filter(number -> isVerified(user));
  }

  /** The number in its canonical form, verified or not; empty unless it is E.164. */
  static Optional<PhoneNumber> canonicalNumberOf(UserModel user) {
    return numberOf(user)
        .filter(PhoneNumber::isE164)
        .map(number -> new PhoneNumber(number).canonical());
  }

  /**
   * Gives the user a number that a call has just proved.
   *
   * @return false if a directory keeps the user's number and takes no other; then nothing has
   *     changed
   */
  public static boolean setVerified(UserModel user, PhoneNumber number) {
    List<String> before = user.getAttributeStream(NUMBER).toList();
    if (!isWritten(user, NUMBER, number.e164())) {
      return false;
    }
    if (!isWritten(user, VERIFIED, "true")) {
      user.setAttribute(NUMBER, before);
      return false;
    }
    return true;
  }

  /**
   * Writes the number that the user has in another way, or as a new numbering plan has it. What
   * proves the number goes with it.
   *
   * @return false if a directory keeps the number as it is; then nothing has changed
   */
  public static boolean rewrite(UserModel user, PhoneNumber number) {
    String before = user.getFirstAttribute(NUMBER);
    boolean isRewritten = isWritten(user, NUMBER, number.e164());
    if (isRewritten) {
      PhoneCredential.rewrite(user, before, number);
    }
    return isRewritten;
  }

  /** Takes the proof away; the number itself stays. A read-only directory keeps its own word. */
  public static void setUnverified(UserModel user) {
    isWritten(user, VERIFIED, "false");
  }

  /**
   * A directory may refuse a value, one that it has already included, and may go on to tell its
   * own.
   */
  private static boolean isWritten(UserModel user, String attribute, String value) {
    if (value.equalsIgnoreCase(user.getFirstAttribute(attribute))) {
      return true;
    }
    try {
      user.setSingleAttribute(attribute, value);
      return value.equalsIgnoreCase(user.getFirstAttribute(attribute));
    } catch (ReadOnlyException refused) {
      return false;
    }
  }

  /** Whether the user's flag is set, for whatever number. */
  static boolean isFlagged(UserModel user) {
    return Boolean.parseBoolean(user.getFirstAttribute(VERIFIED));
  }

  /** Whether the number that the user has now is proved. */
  public static boolean isVerified(UserModel user) {
    return isFlagged(user) && !PhoneCredential.contradicts(user, user.getFirstAttribute(NUMBER));
  }
}
