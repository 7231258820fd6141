package dev.ringback.authenticator.pbx.federation;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.adapter.AbstractUserAdapterFederatedStorage;

/** A user of a PBX who is not imported. */
final class StoredUser extends AbstractUserAdapterFederatedStorage {

  private final String username;

  StoredUser(
      KeycloakSession session, RealmModel realm, ComponentModel federation, String username) {
    super(session, realm, federation);
    this.username = username;
  }

  @Override
  public String getUsername() {
    return username;
  }

  /**
   * @throws ReadOnlyException unless it is the name that the user has
   */
  @Override
  public void setUsername(String changed) {
    if (!username.equalsIgnoreCase(changed)) {
      throw new ReadOnlyException("The login is the PBX's to change.");
    }
  }
}
