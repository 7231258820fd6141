package dev.ringback.authenticator.device;

import dev.ringback.authenticator.upkeep.Belongings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The table {@code RINGBACK_DEVICE} within one transaction. */
final class DeviceTable implements Belongings {

  private final EntityManager database;

  DeviceTable(EntityManager database) {
    this.database = database;
  }

  static DeviceTable of(KeycloakSession session) {
    return new DeviceTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  void add(String realm, String cookieHash, Device device) {
    database.persist(new DeviceEntity(realm, cookieHash, device));
  }

  /** Those of one browser, which several users may have. */
  Stream<Device> ofCookie(String realm, String cookieHash) {
    return select("d.cookieHash = ?1 and d.realm = ?2", cookieHash, realm);
  }

  /** Last used first. */
  List<Device> ofOwner(String realm, String owner) {
    return select("d.realm = ?1 and d.owner = ?2 order by d.lastUsed desc", realm, owner).toList();
  }

  Optional<Device> find(String id) {
    return select("d.id = ?1", id).findFirst();
  }

  /** Notes another login. */
  void noteUse(String id, String description, String network, Instant now, Instant expires) {
    change(
        "update DeviceEntity d set d.description = ?1, d.network = ?2, d.lastUsed = ?3,"
            + " d.expires = ?4 where d.id = ?5",
        description,
        network,
        now.toEpochMilli(),
        expires.toEpochMilli(),
        id);
  }

  /** The browser has another cookie from now on. */
  void renew(String realm, String cookieHash, String newHash) {
    change(
        "update DeviceEntity d set d.cookieHash = ?1 where d.cookieHash = ?2 and d.realm = ?3",
        newHash,
        cookieHash,
        realm);
  }

  void remove(String id) {
    change("delete from DeviceEntity d where d.id = ?1", id);
  }

  void removeOtherPhones(String realm, String owner, String phone) {
    change(
        "delete from DeviceEntity d where d.realm = ?1 and d.owner = ?2 and d.phone <> ?3",
        realm,
        owner,
        phone);
  }

  @Override
  public void removeOfOwner(String realm, String owner) {
    change("delete from DeviceEntity d where d.realm = ?1 and d.owner = ?2", realm, owner);
  }

  @Override
  public void removeOfRealm(String realm) {
    change("delete from DeviceEntity d where d.realm = ?1", realm);
  }

  void removeExpiredBefore(Instant time) {
    change("delete from DeviceEntity d where d.expires < ?1", time.toEpochMilli());
  }

  private Stream<Device> select(String condition, Object... values) {
    TypedQuery<DeviceEntity> query =
        database.createQuery("select d from DeviceEntity d where " + condition, DeviceEntity.class);
    bind(query, values);
    return query.getResultList().stream().map(DeviceEntity::device);
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
