package dev.ringback.simulator.alloincognito;

/** A member of a request's body that makes no sense. */
final class BadMemberException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadMemberException(String name, String rule) {
    super(name + " must be " + rule);
  }
}
