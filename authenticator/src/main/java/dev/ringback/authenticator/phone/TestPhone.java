package dev.ringback.authenticator.phone;

import dev.ringback.authenticator.testnumber.TestNumbers;
import dev.ringback.telephony.PhoneNumber;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/**
 * A test number as a phone of a user. Anybody can have its call, so it proves nothing for a user
 * who may do more than everybody.
 */
public final class TestPhone {

  private TestPhone() {}

  /**
   * Whether it is a test number and the user has a role that the realm does not give everybody:
   * directly, by a group or within a composite role.
   */
  public static boolean isRefused(RealmModel realm, UserModel user, PhoneNumber number) {
    return TestNumbers.areListedIn(realm, number) && hasRolesOfItsOwn(realm, user);
  }

  /**
   * The same of the number that the user has, verified or not: a call may be about to verify it.
   */
  static boolean isRefused(RealmModel realm, UserModel user) {
    return PhoneNumbers.numberOf(user)
        .filter(PhoneNumber::isE164)
        .filter(number -> isRefused(realm, user, new PhoneNumber(number)))
        .isPresent();
  }

  private static boolean hasRolesOfItsOwn(RealmModel realm, UserModel user) {
    Set<RoleModel> everybodys = RoleUtils.expandCompositeRoles(Set.of(realm.getDefaultRole()));
    return !everybodys.containsAll(RoleUtils.getDeepUserRoleMappings(user));
  }
}
