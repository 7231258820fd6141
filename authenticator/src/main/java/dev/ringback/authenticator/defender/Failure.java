package dev.ringback.authenticator.defender;

import java.util.Locale;

/** What counts against a host. */
public enum Failure {
  /** A user's password, or whatever else proves who somebody is, was wrong. */
  FAILED_LOGIN("a failed login"),
  /** A token that was never issued. */
  UNKNOWN_TOKEN("a token that was never issued"),
  /** A message that is not signed with the key of whom it claims to be from. */
  BAD_SIGNATURE("a bad signature");

  private final String words;

  Failure(String words) {
    this.words = words;
  }

  /** A stable code for events, such as {@code failed_login}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Plain words for an administrator, in the middle of a sentence. */
  String words() {
    return words;
  }
}
