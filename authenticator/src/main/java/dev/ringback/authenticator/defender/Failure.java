package dev.ringback.authenticator.defender;

import java.util.Locale;

/** A secret that is wrong, by its kind. */
public enum Failure {
  /** A user's password, or what else proves who somebody is, was wrong. It can be guessed. */
  FAILED_LOGIN,
  /** A token that was never issued. It has 128 random bits and more, and cannot be guessed. */
  UNKNOWN_TOKEN,
  /** A message or an address that is not signed with the key of the realm or the sender. */
  BAD_SIGNATURE;

  /** A stable code for events, such as {@code failed_login}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether many requests can find the right secret: those alone count against a host. */
  boolean isGuess() {
    return this == FAILED_LOGIN;
  }
}
