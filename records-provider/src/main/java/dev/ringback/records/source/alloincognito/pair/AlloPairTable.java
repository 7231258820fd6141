package dev.ringback.records.source.alloincognito.pair;

import dev.ringback.authenticator.upkeep.Belongings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The table {@code RINGBACK_ALLO_PAIR} within one transaction. */
final class AlloPairTable implements Belongings {

  private final EntityManager database;

  AlloPairTable(EntityManager database) {
    this.database = database;
  }

  static AlloPairTable of(KeycloakSession session) {
    return new AlloPairTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  /** The row as it is in the database now, to be read only: it is not kept for the next look. */
  Optional<AlloPairEntity> find(String source) {
    Optional<AlloPairEntity> row = Optional.ofNullable(database.find(AlloPairEntity.class, source));
    row.ifPresent(database::detach);
    return row;
  }

  /**
   * The first row of a source.
   *
   * @throws RuntimeException now or at commit, if there is one
   */
  void add(String realm, String source) {
    database.persist(new AlloPairEntity(realm, source));
    database.flush();
  }

  /** Sources whose pair somebody has to renew, the longest wait first. */
  List<AlloPairEntity> due(Instant now, int most) {
    return database
        .createQuery(
            "select p from AlloPairEntity p where p.due <= ?1 and p.leaseUntil <= ?1"
                + " order by p.due",
            AlloPairEntity.class)
        .setParameter(1, now.toEpochMilli())
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Takes the lease, if nobody has it.
   *
   * @return the row, locked until the end of the transaction
   */
  Optional<AlloPairEntity> take(Lease lease, Instant now) {
    int taken =
        database
            .createQuery(
                "update AlloPairEntity p set p.holder = ?1, p.leaseUntil = ?2"
                    + " where p.source = ?3 and p.leaseUntil <= ?4")
            .setParameter(1, lease.holder())
            .setParameter(2, now.plus(Lease.LENGTH).toEpochMilli())
            .setParameter(3, lease.source())
            .setParameter(4, now.toEpochMilli())
            .executeUpdate();
    return taken > 0 ? locked(lease.source()) : Optional.empty();
  }

  /** The row of who still holds the lease, locked until the end of the transaction. */
  Optional<AlloPairEntity> held(Lease lease) {
    return locked(lease.source()).filter(row -> row.isHeldBy(lease));
  }

  /** A renewal that is under way finds nothing, and keeps nothing. */
  void remove(String source) {
    remove("source", source);
  }

  @Override
  public void removeOfRealm(String realm) {
    remove("realm", realm);
  }

  private void remove(String column, String value) {
    database
        .createQuery("delete from AlloPairEntity p where p." + column + " = ?1")
        .setParameter(1, value)
        .executeUpdate();
  }

  private Optional<AlloPairEntity> locked(String source) {
    return Optional.ofNullable(
        database.find(AlloPairEntity.class, source, LockModeType.PESSIMISTIC_WRITE));
  }
}
