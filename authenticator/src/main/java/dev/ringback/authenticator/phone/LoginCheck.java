package dev.ringback.authenticator.phone;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Says who may log in by a phone number now. To be asked when the call has come and not before, so
 * that what happened while it was waited for counts.
 */
public final class LoginCheck {

  /** The answer. */
  public sealed interface Result {

    /** Whether this is what is in the way. */
    default boolean isRefusedFor(Obstacle obstacle) {
      return this instanceof Refused refused && refused.obstacle() == obstacle;
    }

    /** Whether the number may be this user's: as far as one can say, if several have it. */
    default boolean mayBeOf(UserModel user) {
      if (this instanceof Refused refused && refused.obstacle() == Obstacle.SEVERAL_USERS) {
        return true;
      }
      Optional<UserModel> owner =
          this instanceof Admitted admitted
              ? Optional.of(admitted.user())
              : ((Refused) this).user();
      return owner.filter(one -> one.getId().equals(user.getId())).isPresent();
    }

    /** This user. */
    record Admitted(UserModel user) implements Result {}

    /**
     * Nobody.
     *
     * @param user whose number it is, if that is known
     */
    record Refused(Obstacle obstacle, Optional<UserModel> user) implements Result {}
  }

  /** Why nobody may. */
  public enum Obstacle {
    /** No user has verified the number. */
    NOBODYS_NUMBER,
    /** Accounts have the number unverified, and a call is not enough to get into one of them. */
    UNVERIFIED_NUMBER,
    /** The phone was proved so long ago that it may be somebody else's by now. */
    PROOF_TOO_OLD,
    /** Users of the realm may write their own phone, so that it proves nothing. */
    WRITABLE_PHONES,
    /** Several users have: nobody can say which of them calls. */
    SEVERAL_USERS,
    /** The number is on a client's service account, which no person logs in to. */
    SERVICE_ACCOUNT,
    /** An administrator has disabled the user. */
    DISABLED,
    /** The number is a test number, and the user has more than the realm's default roles. */
    TEST_NUMBER,
    /** Brute-force protection has locked the user for good. */
    LOCKED_OUT,
    /** Brute-force protection has locked the user for a while. */
    LOCKED_FOR_A_WHILE
  }

  private final KeycloakSession session;
  private final RealmModel realm;
  private final MaximumAge maximumAge;

  /**
   * A check in a realm.
   *
   * @param maximumAge of the phone's proof, if the call is the whole login
   */
  public LoginCheck(KeycloakSession session, RealmModel realm, MaximumAge maximumAge) {
    this.maximumAge = maximumAge;
    this.session = session;
    this.realm = realm;
  }

  /** Who may log in now after a call from this number. */
  public Result of(PhoneNumber caller) {
    if (new ProtectedAttributes(session).thatUsersWrite().findAny().isPresent()) {
      return new Result.Refused(Obstacle.WRITABLE_PHONES, Optional.empty());
    }
    Owner owner = new PhoneNumbers(session, realm).ownerOf(caller);
    if (owner instanceof Owner.One one) {
      return of(one.user());
    }
    Obstacle obstacle =
        owner instanceof Owner.Several ? Obstacle.SEVERAL_USERS : Obstacle.NOBODYS_NUMBER;
    return new Result.Refused(obstacle, Optional.empty());
  }

  /** Whether this user, whose phone has called, may log in now. */
  public Result of(UserModel user) {
    if (user.getServiceAccountClientLink() != null) {
      return new Result.Refused(Obstacle.SERVICE_ACCOUNT, Optional.of(user));
    }
    if (!user.isEnabled()) {
      return new Result.Refused(Obstacle.DISABLED, Optional.of(user));
    }
    if (TestPhone.isRefused(realm, user)) {
      return new Result.Refused(Obstacle.TEST_NUMBER, Optional.of(user));
    }
    String locked =
        AuthenticatorUtils.getDisabledByBruteForceEventError(
            session.getProvider(BruteForceProtector.class), session, realm, user);
    if (locked == null) {
      return maximumAge.isExceededBy(user, KeycloakClock.CLOCK.instant())
          ? new Result.Refused(Obstacle.PROOF_TOO_OLD, Optional.of(user))
          : new Result.Admitted(user);
    }
    Obstacle obstacle =
        locked.equals(Errors.USER_DISABLED) ? Obstacle.LOCKED_OUT : Obstacle.LOCKED_FOR_A_WHILE;
    return new Result.Refused(obstacle, Optional.of(user));
  }
}
