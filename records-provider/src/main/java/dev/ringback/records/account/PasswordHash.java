package dev.ringback.records.account;

import java.util.Optional;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;

/** The realm's way of hashing passwords, which is slow on purpose. */
final class PasswordHash {

  private final KeycloakSession session;

  PasswordHash(KeycloakSession session) {
    this.session = session;
  }

  /** Hashes for nobody's sake, so that an answer takes as long as if there were somebody. */
  void ofNobody(String password) {
    PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
    Optional.ofNullable(policy.getHashAlgorithm())
        .map(algorithm -> session.getProvider(PasswordHashProvider.class, algorithm))
        .orElseGet(() -> session.getProvider(PasswordHashProvider.class))
        .encodedCredential(password, policy.getHashIterations());
  }
}
