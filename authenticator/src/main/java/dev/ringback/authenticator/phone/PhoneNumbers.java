package dev.ringback.authenticator.phone;

import dev.ringback.telephony.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserStores stores;

  public PhoneNumbers(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
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

  /**
   * Who may have a number that nobody has verified.
   *
   * @throws DirectoryUnavailableException as {@link #ownerOf}
   */
  public Claimant claimantOf(PhoneNumber number) {
    List<UserModel> holders = find(number, PhoneNumbers::canonicalNumberOf);
    if (holders.isEmpty()) {
      return new Claimant.Nobody();
    }
    UserModel first = stores.managed(holders.get(0));
    return holders.size() > 1 || Claimant.hasAnotherWayIn(first, session, realm)
        ? new Claimant.Unclear()
        : new Claimant.One(first);
  }

  private List<UserModel> ownersOf(PhoneNumber number) {
    return find(number, PhoneNumbers::verifiedNumberOf);
  }

  /** In whichever spelling the attribute has the number; two are as good as many. */
  private List<UserModel> find(
      PhoneNumber number, Function<UserModel, Optional<PhoneNumber>> numberOf) {
    Set<String> found = new HashSet<>();
    return number
        .spellings()
        .flatMap(stores::search)
        .filter(user -> numberOf.apply(user).filter(number::equals).isPresent())
        .filter(user -> found.add(user.getId()))
        .limit(2)
        .toList();
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

  private static Optional<PhoneNumber> canonicalNumberOf(UserModel user) {
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
