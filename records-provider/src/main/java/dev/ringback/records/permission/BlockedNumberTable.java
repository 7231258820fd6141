package dev.ringback.records.permission;

import dev.ringback.authenticator.upkeep.Belongings;
import dev.ringback.telephony.PhoneNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The table {@code RINGBACK_BLOCKED_NUMBER} within the transaction of a session. */
final class BlockedNumberTable implements Belongings {

  private final EntityManager database;

  BlockedNumberTable(KeycloakSession session) {
    this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  List<PhoneNumber> ofOwner(String realm, String owner) {
    return database
        .createQuery(
            "select n from BlockedNumberEntity n where n.realm = ?1 and n.owner = ?2"
                + " order by n.number",
            BlockedNumberEntity.class)
        .setParameter(1, realm)
        .setParameter(2, owner)
        .getResultList()
        .stream()
        .map(BlockedNumberEntity::number)
        .toList();
  }

  void add(String realm, String owner, PhoneNumber number) {
    String id = KeycloakModelUtils.generateId();
    database.persist(new BlockedNumberEntity(id, realm, owner, number));
  }

  void remove(String realm, String owner, PhoneNumber number) {
    delete("n.realm = ?1 and n.owner = ?2 and n.number = ?3", realm, owner, number.e164());
  }

  @Override
  public void removeOfOwner(String realm, String owner) {
    delete("n.realm = ?1 and n.owner = ?2", realm, owner);
  }

  @Override
  public void removeOfRealm(String realm) {
    delete("n.realm = ?1", realm);
  }

  private void delete(String condition, String... values) {
    Query statement = database.createQuery("delete from BlockedNumberEntity n where " + condition);
    for (int position = 0; position < values.length; position++) {
      statement.setParameter(position + 1, values[position]);
    }
    statement.executeUpdate();
  }
}
