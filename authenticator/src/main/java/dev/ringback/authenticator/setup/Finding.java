package dev.ringback.authenticator.setup;

import java.util.Optional;

/**
 * One thing that is missing or wrong in a realm.
 *
 * @param severity whether logins fail because of it
 * @param code stable name, such as {@code gateway_missing}
 * @param message what is wrong and what to do about it, in plain words
 */
public record Finding(Severity severity, String code, String message) {

  /** How bad it is; declared from bad to worse being first. */
  public enum Severity {
    /** Nobody can log in by phone. */
    ERROR,
    /** Logins work, but less safely or less well than they should. */
    WARNING
  }

  static Finding error(String code, String message) {
    return new Finding(Severity.ERROR, code, message);
  }

  static Finding warning(String code, String message) {
    return new Finding(Severity.WARNING, code, message);
  }

  static Optional<Finding> warningIf(boolean condition, String code, String message) {
    return condition ? Optional.of(warning(code, message)) : Optional.empty();
  }
}
