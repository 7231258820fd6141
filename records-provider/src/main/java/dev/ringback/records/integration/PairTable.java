package dev.ringback.records.integration;

import dev.ringback.authenticator.upkeep.Belongings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The table {@code RINGBACK_INTEGRATION_PAIR} within one transaction. */
final class PairTable implements Belongings {

  private final EntityManager database;

  PairTable(EntityManager database) {
    this.database = database;
  }

  static PairTable of(KeycloakSession session) {
    return new PairTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  void add(String realm, String accessHash, String refreshHash, Pair pair) {
    database.persist(new PairEntity(realm, accessHash, refreshHash, pair));
  }

  /** By the unique index on the hashes of this kind. */
  Optional<Pair> find(String realm, TokenKind kind, String hash) {
    String column =
        switch (kind) {
          case ACCESS -> "accessHash";
          case REFRESH -> "refreshHash";
        };
    return database
        .createQuery(
            "select p from PairEntity p where p." + column + " = ?1 and p.realm = ?2",
            PairEntity.class)
        .setParameter(1, hash)
        .setParameter(2, realm)
        .getResultStream()
        .findFirst()
        .map(PairEntity::pair);
  }

  /** Whether it lived until now: of all who try, one is told so. */
  boolean end(String id, PairEnding ending) {
    return change(
            "update PairEntity p set p.ending = ?1 where p.id = ?2 and p.ending is null",
            ending,
            id)
        > 0;
  }

  /** Whether its refresh token was used. */
  boolean wasRefreshed(String id) {
    return Optional.ofNullable(database.find(PairEntity.class, id))
        .flatMap(entity -> entity.pair().ending())
        .filter(PairEnding.REFRESHED::equals)
        .isPresent();
  }

  /** Ends the pair of this API token that lives. */
  void endFamily(String realm, String apiToken, PairEnding ending) {
    change(
        "update PairEntity p set p.ending = ?1"
            + " where p.apiToken = ?2 and p.realm = ?3 and p.ending is null",
        ending,
        apiToken,
        realm);
  }

  @Override
  public void removeOfOwner(String realm, String owner) {
    change("delete from PairEntity p where p.realm = ?1 and p.owner = ?2", realm, owner);
  }

  @Override
  public void removeOfRealm(String realm) {
    change("delete from PairEntity p where p.realm = ?1", realm);
  }

  void removeExpiredBefore(Instant time) {
    change("delete from PairEntity p where p.refreshExpires < ?1", time.toEpochMilli());
  }

  private int change(String statement, Object... values) {
    Query query = database.createQuery(statement);
    for (int position = 0; position < values.length; position++) {
      query.setParameter(position + 1, values[position]);
    }
    return query.executeUpdate();
  }
}
