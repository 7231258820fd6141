package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.upkeep.Belongings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The table {@code RINGBACK_HOST} within the transaction of a session: blocks that hold, and those
 * of the last week. Nobody asks it whether a host is blocked.
 */
final class HostTable implements Belongings {

  /** For each realm; an attacker may have more hosts than a table should. */
  static final int MOST_HOSTS = 10_000;

  private static final Duration KEPT = Duration.ofDays(7);

  private final EntityManager database;

  HostTable(KeycloakSession session) {
    this(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  HostTable(EntityManager database) {
    this.database = database;
  }

  /**
   * Keeps a block that has begun, and forgets what is too old. In a full table those make room that
   * have ended; if none has, the block holds all the same and is not kept.
   */
  void keep(RecordedBlock block, Instant now) {
    removeEndedBefore(block.realm(), now.minus(KEPT));
    Optional<HostEntity> earlier = find(block.realm(), block.host());
    if (earlier.isPresent()) {
      earlier.get().change(block.after(earlier.get().block()));
    } else if (hasRoom(block.realm(), now)) {
      add(block);
    }
  }

  void add(RecordedBlock block) {
    database.persist(new HostEntity(block));
  }

  List<RecordedBlock> ofRealm(String realm) {
    return blocks(select("h.realm = ?1").setParameter(1, realm));
  }

  /** The blocks of all realms that hold. */
  List<RecordedBlock> holdingAt(Instant now) {
    return blocks(select("h.until > ?1").setParameter(1, now.toEpochMilli()));
  }

  Optional<HostEntity> find(String realm, ClientNetwork host) {
    return select("h.realm = ?1 and h.host = ?2")
        .setParameter(1, realm)
        .setParameter(2, host.name())
        .getResultStream()
        .findFirst();
  }

  void remove(HostEntity host) {
    database.remove(host);
  }

  @Override
  public void removeOfRealm(String realm) {
    delete("h.realm = ?1").setParameter(1, realm).executeUpdate();
  }

  private boolean hasRoom(String realm, Instant now) {
    if (size(realm) < MOST_HOSTS) {
      return true;
    }
    removeEndedBefore(realm, now);
    return size(realm) < MOST_HOSTS;
  }

  private long size(String realm) {
    return database
        .createQuery("select count(h) from HostEntity h where h.realm = ?1", Long.class)
        .setParameter(1, realm)
        .getSingleResult();
  }

  private void removeEndedBefore(String realm, Instant time) {
    delete("h.realm = ?1 and h.until < ?2")
        .setParameter(1, realm)
        .setParameter(2, time.toEpochMilli())
        .executeUpdate();
  }

  private TypedQuery<HostEntity> select(String condition) {
    return database.createQuery("select h from HostEntity h where " + condition, HostEntity.class);
  }

  private Query delete(String condition) {
    return database.createQuery("delete from HostEntity h where " + condition);
  }

  private static List<RecordedBlock> blocks(TypedQuery<HostEntity> query) {
    return query.getResultList().stream().map(HostEntity::block).toList();
  }
}
