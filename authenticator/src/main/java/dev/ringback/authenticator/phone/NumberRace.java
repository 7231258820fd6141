package dev.ringback.authenticator.phone;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.OneAtATime;
import dev.ringback.telephony.PhoneNumber;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Requests that would make a number somebody's, by the required action or by a registration: of
 * simultaneous ones, on any node, exactly one does.
 */
public final class NumberRace {

  /** How it goes. */
  public enum Result {
    /** Nobody else has the number, nor gets it before the transaction of the session has ended. */
    WON,
    /** Another request makes it somebody's at this moment. */
    TAKEN,
    /** Somebody else has it, by a proof that is too old. */
    LAPSED,
    /** Somebody else has it. */
    LOST
  }

  private final KeycloakSession session;
  private final RealmModel realm;

  public NumberRace(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * Enters for a number that nobody has yet.
   *
   * @throws DirectoryUnavailableException as {@link PhoneNumbers#ownerOf}
   */
  public Result enter(PhoneNumber number) {
    return enter(number, owner -> owner instanceof Owner.Nobody ? Result.WON : Result.LOST);
  }

  /**
   * Enters for a number that this user may have already, or somebody else may have had.
   *
   * @param maximumAge of the other's proof
   * @throws DirectoryUnavailableException as {@link PhoneNumbers#ownerOf}
   */
  public Result enter(PhoneNumber number, UserModel user, MaximumAge maximumAge) {
    String id = user.getId();
    return enter(
        number,
        owner -> {
          if (owner instanceof Owner.Nobody
              || (owner instanceof Owner.One one && one.user().getId().equals(id))) {
            return Result.WON;
          }
          return owner instanceof Owner.One one
                  && maximumAge.isExceededBy(one.user(), KeycloakClock.CLOCK.instant())
              ? Result.LAPSED
              : Result.LOST;
        });
  }

  /** The owner is asked for in a transaction of its own: the session may know users of before. */
  private Result enter(PhoneNumber number, Function<Owner, Result> judge) {
    if (!OneAtATime.begin(session, "phone:" + number.digits())) {
      return Result.TAKEN;
    }
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        session.getContext(),
        own -> {
          RealmModel same = own.realms().getRealm(realm.getId());
          return judge.apply(new PhoneNumbers(own, same).ownerOf(number));
        },
        "asking whose a phone is");
  }
}
