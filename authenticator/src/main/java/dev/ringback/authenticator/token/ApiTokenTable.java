package dev.ringback.authenticator.token;

import dev.ringback.authenticator.upkeep.Belongings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The table {@code RINGBACK_API_TOKEN} within one transaction. */
final class ApiTokenTable implements Belongings {

  private final EntityManager database;

  ApiTokenTable(EntityManager database) {
    this.database = database;
  }

  static ApiTokenTable of(KeycloakSession session) {
    return new ApiTokenTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  void add(String realm, String hash, ApiToken token) {
    database.persist(new ApiTokenEntity(realm, hash, token));
  }

  /** The one read of a check, by the unique index on the hash. */
  Optional<ApiToken> find(String realm, String hash) {
    return select("t.hash = ?1 and t.realm = ?2", hash, realm).findFirst();
  }

  Optional<ApiToken> findById(String realm, String id) {
    return select("t.id = ?1 and t.realm = ?2", id, realm).findFirst();
  }

  /** Waits until nobody else holds it; held until the transaction ends. */
  Optional<ApiToken> hold(String realm, String id) {
    return query("t.id = ?1 and t.realm = ?2", id, realm)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .map(ApiTokenEntity::token);
  }

  /** Newest first. */
  List<ApiToken> ofOwner(String realm, String owner) {
    return select("t.realm = ?1 and t.owner = ?2 order by t.created desc", realm, owner).toList();
  }

  /** Whether there was a live one to revoke. */
  boolean revoke(String realm, String owner, String id, Instant now) {
    return change(
            "update ApiTokenEntity t set t.revoked = ?1 where t.id = ?2 and t.owner = ?3"
                + " and t.realm = ?4 and t.revoked is null and t.expires > ?1",
            now.toEpochMilli(),
            id,
            owner,
            realm)
        > 0;
  }

  /** Does nothing if another node has noted it since {@code before}. */
  void noteUse(String id, Instant now, Instant before) {
    change(
        "update ApiTokenEntity t set t.lastUsed = ?1 where t.id = ?2"
            + " and (t.lastUsed is null or t.lastUsed <= ?3)",
        now.toEpochMilli(),
        id,
        before.toEpochMilli());
  }

  @Override
  public void removeOfOwner(String realm, String owner) {
    change("delete from ApiTokenEntity t where t.realm = ?1 and t.owner = ?2", realm, owner);
  }

  @Override
  public void removeOfRealm(String realm) {
    change("delete from ApiTokenEntity t where t.realm = ?1", realm);
  }

  void removeExpiredBefore(Instant time) {
    change("delete from ApiTokenEntity t where t.expires < ?1", time.toEpochMilli());
  }

  private Stream<ApiToken> select(String condition, Object... values) {
    return query(condition, values).getResultList().stream().map(ApiTokenEntity::token);
  }

  private TypedQuery<ApiTokenEntity> query(String condition, Object... values) {
    TypedQuery<ApiTokenEntity> query =
        database.createQuery(
            "select t from ApiTokenEntity t where " + condition, ApiTokenEntity.class);
    bind(query, values);
    return query;
  }

  private int change(String statement, Object... values) {
    Query query = database.createQuery(statement);
    bind(query, values);
    return query.executeUpdate();
  }

  private static void bind(Query query, Object... values) {
    for (int position = 0; position < values.length; position++) {
      query.setParameter(position + 1, values[position]);
    }
  }
}
