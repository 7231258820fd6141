package dev.ringback.authenticator.password;

import java.util.stream.Stream;

/**
 * What somebody registers or logs in with.
 *
 * @param user e-mail address; at a login a user name, too
 * @param password in clear; never kept and never told
 * @param totp one-time code of users who have set one up; {@code null} for all others
 */
public record Credentials(String user, String password, String totp) {

  /** Whether there is a user and a password, and no character that would garble a log. */
  public boolean areReadable() {
    return Stream.of(user, password).noneMatch(text -> text == null || text.isBlank())
        && Stream.of(user, password, totp == null ? "" : totp)
            .flatMapToInt(String::codePoints)
            .noneMatch(Character::isISOControl);
  }

  /** Nothing of it belongs into a log. */
  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
