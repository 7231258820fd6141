package dev.ringback.authenticator.phone;

import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

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

  public PhoneNumbers(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * Who has verified this number. Disabled users count: whether they may log in is asked later.
   *
   * @throws org.keycloak.models.ModelException if the database does not answer
   */
  public Owner ownerOf(PhoneNumber number) {
    List<UserModel> owners = ownersIn(session.users(), number);
    if (owners.isEmpty()) {
      // That search takes a database that fails for one that holds nobody (26.7), and what nobody
      // has can be registered: asked directly, the database fails aloud
      owners = ownersIn(session.getProvider(UserProvider.class), number);
    }
    return switch (owners.size()) {
      case 0 -> new Owner.Nobody();
      case 1 -> new Owner.One(owners.get(0));
      default -> new Owner.Several();
    };
  }

  /** Two are as good as many. */
  private List<UserModel> ownersIn(UserProvider users, PhoneNumber number) {
    return users
        .searchForUserByUserAttributeStream(realm, NUMBER, number.e164())
        .filter(PhoneNumbers::isVerified)
        .limit(2)
        .toList();
  }

  /** The user's number as it stands in the attribute, verified or not. */
  public static Optional<String> numberOf(UserModel user) {
    return Optional.ofNullable(user.getFirstAttribute(NUMBER)).filter(text -> !text.isBlank());
  }

  /** The number that proves who the user is; empty unless it is verified and E.164. */
  public static Optional<PhoneNumber> verifiedNumberOf(UserModel user) {
    return numberOf(user)
        .filter(number -> isVerified(user))
        .filter(PhoneNumber::isE164)
        .map(PhoneNumber::new);
  }

  /** Gives the user a number that a call has just proved. */
  public static void setVerified(UserModel user, PhoneNumber number) {
    user.setSingleAttribute(NUMBER, number.e164());
    user.setSingleAttribute(VERIFIED, "true");
  }

  /** Takes the proof away; the number itself stays. */
  public static void setUnverified(UserModel user) {
    user.setSingleAttribute(VERIFIED, "false");
  }

  /** Whether the number that the user has now is proved. */
  public static boolean isVerified(UserModel user) {
    return Boolean.parseBoolean(user.getFirstAttribute(VERIFIED))
        && !PhoneCredential.contradicts(user, user.getFirstAttribute(NUMBER));
  }
}
