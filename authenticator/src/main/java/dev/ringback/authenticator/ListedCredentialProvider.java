package dev.ringback.authenticator;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A kind of credential that Keycloak stores, and that its account console lists and removes. */
public interface ListedCredentialProvider extends CredentialProvider<CredentialModel> {

  @Override
  default CredentialModel createCredential(
      RealmModel realm, UserModel user, CredentialModel credential) {
    return user.credentialManager().createStoredCredential(credential);
  }

  @Override
  default boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
    return user.credentialManager().removeStoredCredentialById(credentialId);
  }

  @Override
  default CredentialModel getCredentialFromModel(CredentialModel model) {
    return model;
  }
}
