package dev.ringback.authenticator.phone;

import dev.ringback.authenticator.limit.OneAtATime;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
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
    return enter(number, Optional.empty());
  }

  /**
   * Enters for a number that this user may have already.
   *
   * @throws DirectoryUnavailableException as {@link PhoneNumbers#ownerOf}
   */
  public Result enter(PhoneNumber number, UserModel user) {
    return enter(number, Optional.of(user.getId()));
  }

  private Result enter(PhoneNumber number, Optional<String> user) {
    if (!OneAtATime.begin(session, "phone:" + number.digits())) {
      return Result.TAKEN;
    }
    return belongsToAnother(number, user) ? Result.LOST : Result.WON;
  }

  /** Asked in a transaction of its own: the session may know users from before the race. */
  private boolean belongsToAnother(PhoneNumber number, Optional<String> user) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        session.getContext(),
        own -> {
          Owner owner = new PhoneNumbers(own, own.realms().getRealm(realm.getId())).ownerOf(number);
          return owner instanceof Owner.Several
              || (owner instanceof Owner.One one
                  && user.filter(one.user().getId()::equals).isEmpty());
        },
        "asking whose a phone is");
  }
}
