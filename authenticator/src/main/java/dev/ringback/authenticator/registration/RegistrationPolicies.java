package dev.ringback.authenticator.registration;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManager;
import org.keycloak.services.clientpolicy.context.DynamicClientRegisterContext;
import org.keycloak.services.clientpolicy.context.DynamicClientUpdateContext;
import org.keycloak.services.clientregistration.ErrorCodes;

/**
 * Keycloak's client policies, and before them one that no realm can lack: the client registration
 * service makes no {@linkplain ReservedSettings reserved setting}, whatever the token. With
 * Keycloak alone, whoever may register a client may give it any attribute.
 */
final class RegistrationPolicies extends DefaultClientPolicyManager {

  RegistrationPolicies(KeycloakSession session) {
    super(session);
  }

  @Override
  public void triggerOnEvent(ClientPolicyContext context) throws ClientPolicyException {
    Optional<String> reserved = reservedIn(context);
    if (reserved.isPresent()) {
      throw refusal(reserved.get() + " is set by administrators only");
    }
    super.triggerOnEvent(context);
  }

  /** Keycloak tells the event error and detail, and the client nothing but the message. */
  private static ClientPolicyException refusal(String sentence) {
    return new ClientPolicyException(ErrorCodes.INVALID_CLIENT_METADATA, sentence) {
      @Override
      public String getMessage() {
        return getErrorDetail();
      }
    };
  }

  private static Optional<String> reservedIn(ClientPolicyContext context) {
    if (context instanceof DynamicClientRegisterContext registered) {
      return ReservedSettings.setBy(registered.getProposedClientRepresentation());
    }
    return context instanceof DynamicClientUpdateContext updated
        ? ReservedSettings.changedBy(
            updated.getProposedClientRepresentation(), updated.getTargetClient())
        : Optional.empty();
  }
}
