package dev.ringback.records.rest;

/** A request asks for what cannot be; the message says so to people, naming the parameter. */
public final class BadParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadParameterException(String message) {
    super(message);
  }
}
