package dev.ringback.authenticator.pbx;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The numbers by which programs of a PBX know what Keycloak knows by ids and names. Counted from 1
 * in each realm; a number is given once, and not again when what it was of is gone.
 */
final class Numbers {

  /** What is counted apart. */
  enum Kind {
    USER,
    DOMAIN,
    ROLE
  }

  /** As many nodes as may count in the same moment. */
  private static final int TRIES = 10;

  private final KeycloakSession session;
  private final String realm;

  private Numbers(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm().getId();
  }

  /** Those of the realm that the request is about. */
  static Numbers of(KeycloakSession session) {
    return new Numbers(session);
  }

  /** The number of a user's id, or of a name; given now if it has none. */
  long of(Kind kind, String subject) {
    return find(database(session), kind, subject).orElseGet(() -> give(kind, subject, TRIES));
  }

  /** In a transaction of its own: of nodes that count in the same moment, one has to begin anew. */
  private long give(Kind kind, String subject, int tries) {
    try {
      return KeycloakModelUtils.runJobInTransactionWithResult(
          session.getKeycloakSessionFactory(), own -> give(database(own), kind, subject));
    } catch (ModelException | PersistenceException taken) {
      if (tries == 1) {
        throw taken;
      }
      return give(kind, subject, tries - 1);
    }
  }

  private long give(EntityManager database, Kind kind, String subject) {
    return find(database, kind, subject)
        .orElseGet(
            () -> {
              long number = 1 + last(database, kind);
              database.persist(new NumberEntity(realm, kind, subject, number));
              database.flush();
              return number;
            });
  }

  private Optional<Long> find(EntityManager database, Kind kind, String subject) {
    return database
        .createQuery(
            "select n.number from NumberEntity n"
                + " where n.realm = ?1 and n.kind = ?2 and n.subject = ?3",
            Long.class)
        .setParameter(1, realm)
        .setParameter(2, kind)
        .setParameter(3, subject)
        .getResultStream()
        .findFirst();
  }

  private long last(EntityManager database, Kind kind) {
    return database
        .createQuery(
            "select coalesce(max(n.number), 0) from NumberEntity n"
                + " where n.realm = ?1 and n.kind = ?2",
            Long.class)
        .setParameter(1, realm)
        .setParameter(2, kind)
        .getSingleResult();
  }

  /** Takes away all numbers of a realm. */
  static void removeOfRealm(KeycloakSession session, String realm) {
    database(session)
        .createQuery("delete from NumberEntity n where n.realm = ?1")
        .setParameter(1, realm)
        .executeUpdate();
  }

  private static EntityManager database(KeycloakSession session) {
    return session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }
}
