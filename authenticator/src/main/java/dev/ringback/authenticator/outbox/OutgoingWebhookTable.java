package dev.ringback.authenticator.outbox;

import dev.ringback.authenticator.upkeep.Belongings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The table {@code RINGBACK_WEBHOOK} within one transaction. */
final class OutgoingWebhookTable implements Belongings {

  private final EntityManager database;

  OutgoingWebhookTable(EntityManager database) {
    this.database = database;
  }

  static OutgoingWebhookTable of(KeycloakSession session) {
    return new OutgoingWebhookTable(
        session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  void add(OutgoingWebhook webhook) {
    database.persist(new OutgoingWebhookEntity(webhook));
  }

  /** Those of which an attempt may begin, the oldest first. */
  List<OutgoingWebhook> due(Instant now, int most) {
    return database
        .createQuery(
            "select w from OutgoingWebhookEntity w where w.due <= ?1 order by w.due",
            OutgoingWebhookEntity.class)
        .setParameter(1, now.toEpochMilli())
        .setMaxResults(most)
        .getResultStream()
        .map(OutgoingWebhookEntity::webhook)
        .toList();
  }

  /**
   * Begins the next attempt, unless somebody else has.
   *
   * @param begun the webhook as it stands then
   */
  boolean begin(OutgoingWebhook webhook, OutgoingWebhook begun) {
    return change(
            "update OutgoingWebhookEntity w set w.tries = ?1, w.due = ?2"
                + " where w.id = ?3 and w.tries = ?4",
            begun.tries(),
            begun.due().toEpochMilli(),
            webhook.id(),
            webhook.tries())
        > 0;
  }

  void retry(OutgoingWebhook webhook, Instant due) {
    change(
        "update OutgoingWebhookEntity w set w.due = ?1 where w.id = ?2 and w.tries = ?3",
        due.toEpochMilli(),
        webhook.id(),
        webhook.tries());
  }

  /** Whether it was still there. */
  boolean remove(OutgoingWebhook webhook) {
    return change("delete from OutgoingWebhookEntity w where w.id = ?1", webhook.id()) > 0;
  }

  @Override
  public void removeOfRealm(String realm) {
    change("delete from OutgoingWebhookEntity w where w.realm = ?1", realm);
  }

  @Override
  public void removeOfOwner(String realm, String owner) {
    change("delete from OutgoingWebhookEntity w where w.realm = ?1 and w.owner = ?2", realm, owner);
  }

  private int change(String statement, Object... values) {
    Query query = database.createQuery(statement);
    for (int position = 0; position < values.length; position++) {
      query.setParameter(position + 1, values[position]);
    }
    return query.executeUpdate();
  }
}
