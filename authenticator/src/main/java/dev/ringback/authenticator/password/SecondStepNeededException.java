package dev.ringback.authenticator.password;

/** Ends the password grant of a user of whom the browser asks more; the event is out already. */
final class SecondStepNeededException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
