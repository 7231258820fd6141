package dev.ringback.authenticator.password;

import java.util.Optional;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;

/** The realm's way of hashing passwords, which is slow on purpose. */
public final class PasswordHash {

  private final KeycloakSession session;

  public PasswordHash(KeycloakSession session) {
    this.session = session;
  }

  /** Hashes and forgets the result: the answer takes as long as that about a known password. */
  public void ofNobody(String password) {
    PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
    Optional.ofNullable(policy.getHashAlgorithm())
        .map(algorithm -> session.getProvider(PasswordHashProvider.class, algorithm))
        .orElseGet(() -> session.getProvider(PasswordHashProvider.class))
        .encodedCredential(password, policy.getHashIterations());
  }
}
