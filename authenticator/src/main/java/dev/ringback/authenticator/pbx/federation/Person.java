package dev.ringback.authenticator.pbx.federation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.userprofile.validator.PersonNameProhibitedCharactersValidator;

/**
 * Who somebody is at the first login; from then on the realm's user profile says it.
 *
 * @param firstName may be empty
 * @param lastName may be empty
 * @param email empty if the login is none
 */
record Person(String firstName, String lastName, String email) {

  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]+\\.[^@\\s<>\".]+");

  /**
   * A name that Keycloak would take from nobody is left out, and so is an address that is taken.
   */
  static Person of(KeycloakSession session, RealmModel realm, PbxAccount account) {
    return new Person(
        nameOrNothing(account.firstName()),
        nameOrNothing(account.lastName()),
        Optional.of(account.login())
            .filter(login -> EMAIL.matcher(login).matches())
            .filter(
                login ->
                    session.getProvider(UserProvider.class).getUserByEmail(realm, login) == null)
            .orElse(""));
  }

  private static String nameOrNothing(String name) {
    return PersonNameProhibitedCharactersValidator.INSTANCE.validate(name).isValid() ? name : "";
  }

  /** Nobody has verified the address: the PBX does not say that it has. */
  void introduceTo(UserModel user) {
    if (!firstName.isEmpty()) {
      user.setFirstName(firstName);
    }
    if (!lastName.isEmpty()) {
      user.setLastName(lastName);
    }
    if (!email.isEmpty()) {
      user.setEmail(email);
    }
    user.setEmailVerified(false);
  }
}
