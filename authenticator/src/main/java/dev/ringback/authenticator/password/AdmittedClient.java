package dev.ringback.authenticator.password;

import org.keycloak.models.ClientModel;
import org.keycloak.models.delegate.ClientModelLazyDelegate;

/**
 * A client as the password grant sees it while a {@link PasswordLogin} is under way: with direct
 * access grants, which the client itself does not have, so that the token endpoint refuses it.
 */
final class AdmittedClient extends ClientModelLazyDelegate.WithId {

  AdmittedClient(ClientModel client) {
    super(client.getId(), () -> client);
  }

  @Override
  public boolean isDirectAccessGrantsEnabled() {
    return true;
  }
}
