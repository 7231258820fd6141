package dev.ringback.authenticator.device;

import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The user whom a login has just created. There is nothing yet that a new browser could be kept
 * from, and no other factor that it could ask for.
 */
public final class Newcomer {

  private static final String NOTE = "ringback.newcomer";

  private Newcomer() {}

  /** Notes whom this login has created. */
  public static void remember(AuthenticationSessionModel login, UserModel user) {
    login.setAuthNote(NOTE, user.getId());
  }

  /** Whether this login has created the user. */
  public static boolean is(UserModel user, AuthenticationSessionModel login) {
    return user.getId().equals(login.getAuthNote(NOTE));
  }
}
