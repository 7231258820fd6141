package dev.ringback.authenticator.phone;

import dev.ringback.authenticator.store.RealmStore;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
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

  /** Far longer than the request that creates the user takes to commit. */
  private static final Duration CLAIM = Duration.ofMinutes(1);

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
   * A new user with this number, verified.
   *
   * @return empty if somebody else is creating, or has just created, the user of this number: of
   *     simultaneous first logins, on any node, exactly one gets it
   */
  public Optional<UserModel> of(PhoneNumber number) {
    String claim = "ringback:" + realm.getId() + ":registration:" + number.digits();
    if (!RealmStore.of(session, realm).putIfAbsent(claim, CLAIM.toSeconds())) {
      return Optional.empty();
    }
    String suffix =
        SecretGenerator.getInstance().randomString(SUFFIX_LENGTH, SecretGenerator.DIGITS);
    UserModel user = session.users().addUser(realm, PREFIX + suffix);
    user.setEnabled(true);
    if (!PhoneNumbers.setVerified(user, number)) {
      throw new ModelException("The store of new users takes no phone");
    }
    return Optional.of(user);
  }
}
