package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.phone.PhoneCredential;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the credential {@code phone-call} to Keycloak. */
public final class PhoneCallCredentialProviderFactory
    implements CredentialProviderFactory<CredentialProvider<CredentialModel>> {

  @Override
  public String getId() {
    return PhoneCredential.TYPE;
  }

  @Override
  public CredentialProvider<CredentialModel> create(KeycloakSession session) {
    return new PhoneCallCredentialProvider(session);
  }
}
