package dev.ringback.records.rest;

/** A query string asks for what cannot be; the message says so to people, naming the parameter. */
final class BadParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadParameterException(String message) {
    super(message);
  }
}
