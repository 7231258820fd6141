package dev.ringback.authenticator.password;

import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;

/**
 * Whoever keeps a user's password does not answer, so that nobody can say whether it is right. Not
 * a failed login: it ends the request past Keycloak's authenticators, which would count it as one.
 */
public final class UncheckedPasswordException extends ServiceUnavailableException {

  private static final long serialVersionUID = 1L;

  private final transient LoginOutcome.Unchecked outcome;

  /**
   * @param answer for the person or program that wanted to log in; the event is out already
   */
  public UncheckedPasswordException(Response answer, LoginOutcome.Unchecked outcome) {
    super(answer);
    this.outcome = outcome;
  }

  /** The same for surfaces of another shape. */
  LoginOutcome.Unchecked outcome() {
    return outcome;
  }
}
