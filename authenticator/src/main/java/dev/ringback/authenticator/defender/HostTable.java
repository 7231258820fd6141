package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The table {@code RINGBACK_HOST} within the transaction of a session: blocks that hold, and those
 * of the last week. Nobody asks it whether a host is blocked.
 */
final class HostTable {

  /** For each realm; an attacker may have more hosts than a table should. */
  static final int MOST_HOSTS = 10_000;

  private static final Duration KEPT = Duration.ofDays(7);

  private final EntityManager database;

  HostTable(KeycloakSession session) {
    this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
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
      database.persist(new HostEntity(block));
    }
  }

  Stream<RecordedBlock> ofRealm(String realm) {
    return select("h.realm = ?1", realm).map(HostEntity::block);
  }

  /** The blocks of all realms that hold. */
  Stream<RecordedBlock> holdingAt(Instant now) {
    return select("h.until > ?1", now.toEpochMilli()).map(HostEntity::block);
  }

  Optional<HostEntity> find(String realm, ClientNetwork host) {
    return select("h.realm = ?1 and h.host = ?2", realm, host.name()).findFirst();
  }

  void remove(HostEntity host) {
    database.remove(host);
  }

  void removeOfRealm(String realm) {
    change("delete from HostEntity h where h.realm = ?1", realm);
  }

  private boolean hasRoom(String realm, Instant now) {
    if (size(realm) < MOST_HOSTS) {
      return true;
    }
    removeEndedBefore(realm, now);
    return size(realm) < MOST_HOSTS;
  }

  private long size(String realm) {
    return bound(
            database.createQuery(
                "select count(h) from HostEntity h where h.realm = ?1", Long.class),
            realm)
        .getSingleResult();
  }

  private void removeEndedBefore(String realm, Instant time) {
    change(
        "delete from HostEntity h where h.realm = ?1 and h.until < ?2", realm, time.toEpochMilli());
  }

  private Stream<HostEntity> select(String condition, Object... values) {
    return bound(
        database.createQuery("select h from HostEntity h where " + condition, HostEntity.class),
        values)
        .getResultList()
        .stream();
  }

  private void change(String statement, Object... values) {
    bound(database.createQuery(statement), values).executeUpdate();
  }

  private static <Q extends Query> Q bound(Q query, Object... values) {
    for (int position = 0; position < values.length; position++) {
      query.setParameter(position + 1, values[position]);
    }
    return query;
  }
}
