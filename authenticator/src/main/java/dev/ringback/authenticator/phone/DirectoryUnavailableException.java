package dev.ringback.authenticator.phone;

import org.keycloak.models.ModelException;

/**
 * A directory that keeps users of the realm does not answer, so that nobody can say whose a phone
 * is. The call is not to be used up (decision 32).
 */
public final class DirectoryUnavailableException extends ModelException {

  private static final long serialVersionUID = 1L;

  DirectoryUnavailableException(String message) {
    super(message);
  }

  DirectoryUnavailableException(String message, RuntimeException cause) {
    super(message, cause);
  }
}
