package dev.ringback.authenticator.password;

/** What came of a {@link PasswordLogin}: somebody is {@link LoggedIn}, or nobody. */
public sealed interface LoginOutcome
    permits LoggedIn, LoginOutcome.Refused, LoginOutcome.Unchecked {

  /** Something is in the way: only the event says what. */
  record Refused() implements LoginOutcome {}

  /** The password could not be checked, and nobody has failed: HTTP 503. */
  record Unchecked() implements LoginOutcome {

    /** Plain words for whoever wanted to log in. */
    public String explanation() {
      return "The telephone system that keeps this password does not answer. Try again later.";
    }
  }
}
