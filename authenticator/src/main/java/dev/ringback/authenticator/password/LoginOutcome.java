package dev.ringback.authenticator.password;

import dev.ringback.authenticator.upstream.UpstreamProvider;

/** What came of a {@link PasswordLogin}: somebody is {@link LoggedIn}, or nobody. */
public sealed interface LoginOutcome
    permits LoggedIn, LoginOutcome.Refused, LoginOutcome.SecondStepNeeded, LoginOutcome.Unchecked {

  /** For as long as a circuit breaker leaves a telephone system alone. */
  long SILENCE_SECONDS = 10;

  /** Something is in the way: only the event says what. */
  record Refused() implements LoginOutcome {}

  /**
   * The password is right, and the browser would ask for a further step: HTTP 403. It does not
   * count as a failed login.
   */
  record SecondStepNeeded() implements LoginOutcome {

    /** A sentence for the person at the program. */
    public String explanation() {
      return "This account needs a second step that this login cannot ask for: log in with the"
          + " browser.";
    }
  }

  /**
   * The password could not be checked, and nobody has failed: HTTP 503.
   *
   * @param isBusy whether this server had too much to do to ask for it
   */
  record Unchecked(boolean isBusy) implements LoginOutcome {

    /** Plain words for whoever wanted to log in. */
    public String explanation() {
      return isBusy
          ? "Too many people log in at this moment. Try again in a few seconds."
          : "The telephone system that keeps this password does not answer. Try again later.";
    }

    /** When to try again. */
    public long retryAfterSeconds() {
      return isBusy ? UpstreamProvider.BUSY_SECONDS : SILENCE_SECONDS;
    }
  }
}
