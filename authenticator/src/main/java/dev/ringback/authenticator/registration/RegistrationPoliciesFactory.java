package dev.ringback.authenticator.registration;

import dev.ringback.authenticator.VersionedProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyManager;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManagerFactory;

/** Takes the place of Keycloak's own factory of client policies. */
public final class RegistrationPoliciesFactory extends DefaultClientPolicyManagerFactory
    implements VersionedProviderFactory {

  /** Of factories with one id, Keycloak takes the one of the highest order; its own have 0. */
  private static final int BEFORE_KEYCLOAKS_OWN = 1;

  @Override
  public int order() {
    return BEFORE_KEYCLOAKS_OWN;
  }

  @Override
  public ClientPolicyManager create(KeycloakSession session) {
    return new RegistrationPolicies(session);
  }
}
