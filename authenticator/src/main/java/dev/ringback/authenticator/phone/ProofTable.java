package dev.ringback.authenticator.phone;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The proofs that Keycloak's database has of a realm's phones, by the dates of their credentials.
 * Proofs of users whom a directory has and the database does not are not here.
 */
public final class ProofTable {

  private final EntityManager database;
  private final String realm;

  public ProofTable(KeycloakSession session, RealmModel realm) {
    this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realm = realm.getId();
  }

  /** How many are older than this. */
  public long countBefore(Instant time) {
    return database
        .createQuery(
            "select count(c) from CredentialEntity c"
                + " where c.type = ?1 and c.user.realmId = ?2 and c.createdDate < ?3",
            Long.class)
        .setParameter(1, PhoneCredential.TYPE)
        .setParameter(2, realm)
        .setParameter(3, time.toEpochMilli())
        .getSingleResult();
  }
}
