package dev.ringback.authenticator.phone;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Who may have a number for a call from it, while nobody has verified it. */
public sealed interface Claimant {

  /** The only user who has it, and who has no other way in. */
  record One(UserModel user) implements Claimant {}

  /** No user has it. */
  record Nobody() implements Claimant {}

  /** Several users have it, or one who has another way in: a call does not say who calls. */
  record Unclear() implements Claimant {}

  /** Whether the call would take the place of something that the user has already. */
  static boolean hasAnotherWayIn(UserModel user, KeycloakSession session, RealmModel realm) {
    return user.isFederated()
        || user.getServiceAccountClientLink() != null
        || user.credentialManager().getStoredCredentialsStream().findAny().isPresent()
        || user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
        || session.users().getFederatedIdentitiesStream(realm, user).findAny().isPresent();
  }
}
