package dev.ringback.authenticator.password;

import java.time.Instant;
import org.keycloak.models.UserModel;

/**
 * Who has logged in.
 *
 * @param user whom the password belongs to
 * @param accessToken the token that was issued
 * @param expires when it does, to the second
 */
public record LoggedIn(UserModel user, String accessToken, Instant expires)
    implements LoginOutcome {

  /** Not the token: it is a secret. */
  @Override
  public String toString() {
    return "LoggedIn[" + user.getId() + "]";
  }
}
