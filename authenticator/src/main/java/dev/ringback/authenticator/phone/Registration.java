package dev.ringback.authenticator.phone;

import dev.ringback.telephony.PhoneNumber;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Creates the account of a number that nobody has. What the profile lacks is asked for by
 * Keycloak's own required action when the login goes on.
 */
public final class Registration {

  /** Not the number: a user name stands in events and logs in clear. */
  private static final String PREFIX = "caller-";

  private static final int SUFFIX_LENGTH = 12;

  private final KeycloakSession session;
  private final RealmModel realm;

  public Registration(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * A new user with this number, verified; to be asked for by who has won the {@link NumberRace}.
   */
  public UserModel of(PhoneNumber number) {
    String suffix =
        SecretGenerator.getInstance().randomString(SUFFIX_LENGTH, SecretGenerator.DIGITS);
    UserModel user = session.users().addUser(realm, PREFIX + suffix);
    user.setEnabled(true);
    if (!PhoneNumbers.setVerified(user, number)) {
      throw new ModelException("The store of new users takes no phone");
    }
    return user;
  }
}
