package dev.ringback.authenticator.password;

import java.util.Optional;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * A refused login of a user who has no password. Keycloak hashes for unknown names and for locked
 * users, and not for these: the time of the answer would tell them (26.7).
 */
final class MissingPassword {

  private final KeycloakSession session;
  private final RealmModel realm;

  MissingPassword(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /** Hashes what was typed, if Keycloak has hashed nothing for this login. */
  void makeUpFor(Credentials credentials) {
    user(credentials.user())
        .filter(this::hasNone)
        .filter(this::isNotLocked)
        .ifPresent(user -> new PasswordHash(session).ofNobody(credentials.password()));
  }

  private Optional<UserModel> user(String name) {
    try {
      return Optional.ofNullable(KeycloakModelUtils.findUserByNameOrEmail(session, realm, name));
    } catch (ModelDuplicateException severalWithThisAddress) {
      return Optional.empty();
    }
  }

  private boolean hasNone(UserModel user) {
    return !user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
  }

  private boolean isNotLocked(UserModel user) {
    return AuthenticatorUtils.getDisabledByBruteForceEventError(
            session.getProvider(BruteForceProtector.class), session, realm, user)
        == null;
  }
}
