package dev.ringback.records.source.ovh.sync;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.source.ovh.api.OvhClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The table {@code RINGBACK_OVH_SYNC} within one transaction. */
public final class SyncTable {

  private final EntityManager database;

  SyncTable(EntityManager database) {
    this.database = database;
  }

  /** Within the transaction of a session. */
  public static SyncTable of(KeycloakSession session) {
    return new SyncTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  /** A sync of the link is due from now on. */
  public void begin(String link, Instant now) {
    SyncEntity row =
        locked(link)
            .orElseGet(
                () -> {
                  SyncEntity first = new SyncEntity(link);
                  database.persist(first);
                  return first;
                });
    row.due(now);
  }

  /** A sync of every link through this component is due from now on, but for those broken. */
  public void hasten(String source, Instant now) {
    database
        .createQuery(
            "update SyncEntity s set s.due = ?1 where s.due > ?1"
                + " and s.link in (select l.id from LinkEntity l where l.source = ?2)")
        .setParameter(1, now.toEpochMilli())
        .setParameter(2, source)
        .executeUpdate();
  }

  /** How far the sync is; empty for a link that was never agreed to. */
  public Optional<SyncState> state(String link) {
    return Optional.ofNullable(database.find(SyncEntity.class, link)).map(SyncEntity::state);
  }

  /** OVH's clock, as far as it is known. */
  public OvhClock clock(String link) {
    Optional<Duration> ahead =
        Optional.ofNullable(database.find(SyncEntity.class, link)).flatMap(SyncEntity::clockAhead);
    return new OvhClock(KeycloakClock.CLOCK, ahead);
  }

  /**
   * Ends all syncs of the link: one that is under way waits here or finds nothing, and keeps
   * nothing more.
   */
  public void remove(String link) {
    locked(link).ifPresent(database::remove);
    database.flush();
  }

  /** Links that wait for somebody to sync them, the longest wait first. */
  List<String> due(Instant now, int most) {
    return database
        .createQuery(
            "select s.link from SyncEntity s where s.due <= ?1 and s.leaseUntil <= ?1"
                + " order by s.due",
            String.class)
        .setParameter(1, now.toEpochMilli())
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Takes the lease, if a sync is due and nobody has it.
   *
   * @return the row, locked until the end of the transaction
   */
  Optional<SyncEntity> take(Lease lease, Instant now, Instant until) {
    int taken =
        database
            .createQuery(
                "update SyncEntity s set s.holder = ?1, s.leaseUntil = ?2"
                    + " where s.link = ?3 and s.due <= ?4 and s.leaseUntil <= ?4")
            .setParameter(1, lease.holder())
            .setParameter(2, until.toEpochMilli())
            .setParameter(3, lease.link())
            .setParameter(4, now.toEpochMilli())
            .executeUpdate();
    return taken > 0 ? locked(lease.link()) : Optional.empty();
  }

  /** The row of who still holds the lease, locked until the end of the transaction. */
  Optional<SyncEntity> held(Lease lease) {
    return locked(lease.link()).filter(row -> row.isHeldBy(lease));
  }

  private Optional<SyncEntity> locked(String link) {
    return Optional.ofNullable(
        database.find(SyncEntity.class, link, LockModeType.PESSIMISTIC_WRITE));
  }
}
