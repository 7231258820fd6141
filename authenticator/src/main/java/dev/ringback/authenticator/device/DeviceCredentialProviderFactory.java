package dev.ringback.authenticator.device;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the credential {@code ringback-device} to Keycloak. */
public final class DeviceCredentialProviderFactory
    implements CredentialProviderFactory<CredentialProvider<CredentialModel>> {

  @Override
  public String getId() {
    return DeviceCredential.TYPE;
  }

  @Override
  public CredentialProvider<CredentialModel> create(KeycloakSession session) {
    return new DeviceCredentialProvider(session);
  }
}
