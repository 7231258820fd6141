package dev.ringback.authenticator.pbx.federation;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.keycloak.models.UserModel;

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
   * @param isTaken whether somebody else has an e-mail address
   */
  static Person of(PbxAccount account, Predicate<String> isTaken) {
    String login = account.login();
    boolean isEmail = EMAIL.matcher(login).matches() && !isTaken.test(login);
    return new Person(account.firstName(), account.lastName(), isEmail ? login : "");
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
