package dev.ringback.authenticator;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponseException;

/**
 * Settings of a component that could never work: HTTP 400 in the form of the admin API. Whatever
 * was done before in the same transaction, such as making the realm, is rolled back. A realm file
 * that is imported when the server starts has no answer; its log has the message.
 */
public final class RefusedSettingsException extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  private final ComponentValidationException objection;

  RefusedSettingsException(ComponentValidationException objection) {
    super(answer(objection.getMessage()));
    this.objection = objection;
  }

  /** The sentence for the admin. */
  @Override
  public String getMessage() {
    return objection.getMessage();
  }

  /** Keycloak's own exception takes none. */
  @Override
  public synchronized Throwable getCause() {
    return objection;
  }

  private static Response answer(String sentence) {
    ErrorRepresentation error = new ErrorRepresentation();
    error.setErrorMessage(sentence);
    return Response.status(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON)
        .entity(error)
        .build();
  }
}
