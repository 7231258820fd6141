package dev.ringback.records.source.ovh.link;

import dev.ringback.records.source.mirror.MirrorLink;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The table {@code RINGBACK_OVH_LINK} within one transaction. */
public final class LinkTable {

  private final EntityManager database;

  public LinkTable(EntityManager database) {
    this.database = database;
  }

  /** Within the transaction of a session. */
  public static LinkTable of(KeycloakSession session) {
    return new LinkTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  /**
   * Adds a link, for the answer to which the user has until then.
   *
   * @param sealedKey the consumer key, sealed for the link's id
   */
  public void add(MirrorLink link, String sealedKey, CheckId check, Instant until) {
    database.persist(new LinkEntity(link, sealedKey, check, until));
  }

  /**
   * A broken link asks for the user's consent again.
   *
   * @return whether it was broken
   */
  public boolean renew(String id, String sealedKey, CheckId check, Instant until) {
    return change(
        "update LinkEntity l set l.state = ?1, l.sealedKey = ?2, l.checkHash = ?3,"
            + " l.answerUntil = ?4 where l.id = ?5 and l.state = ?6",
        LinkState.PENDING,
        sealedKey,
        check.hash(),
        until.toEpochMilli(),
        id,
        LinkState.BROKEN);
  }

  /**
   * The user has agreed.
   *
   * @return whether that is news
   */
  public boolean agreed(String id, Instant now) {
    return change(
        "update LinkEntity l set l.state = ?1, l.linkedAt = ?2, l.problem = null"
            + " where l.id = ?3 and l.state = ?4",
        LinkState.LINKED,
        now.toEpochMilli(),
        id,
        LinkState.PENDING);
  }

  /**
   * The user has not agreed. A link that held once is broken as it was.
   *
   * @return whether that is news
   */
  public boolean refused(String id) {
    return change(
        "update LinkEntity l set l.state = case when l.linkedAt is null then ?1 else ?2 end"
            + " where l.id = ?3 and l.state = ?4",
        LinkState.REFUSED,
        LinkState.BROKEN,
        id,
        LinkState.PENDING);
  }

  /**
   * The consent holds no more.
   *
   * @param why in words for the user
   */
  public void broken(String id, String why) {
    change(
        "update LinkEntity l set l.state = ?1, l.problem = ?2 where l.id = ?3",
        LinkState.BROKEN,
        why,
        id);
  }

  /** The same key, sealed anew. */
  public void seal(Link link, String sealedKey) {
    change(
        "update LinkEntity l set l.sealedKey = ?1 where l.id = ?2 and l.sealedKey = ?3",
        sealedKey,
        link.id(),
        link.sealedKey());
  }

  public Optional<Link> find(String id) {
    return Optional.ofNullable(database.find(LinkEntity.class, id)).map(LinkEntity::link);
  }

  /** The link of a realm whose user comes back with this id. */
  public Optional<Link> findByCheck(String realm, CheckId check) {
    return select("l.realm = ?1 and l.checkHash = ?2", realm, check.hash()).stream().findFirst();
  }

  /** Those of a user, the oldest first. */
  public List<Link> ofOwner(String realm, String owner) {
    return select("l.realm = ?1 and l.owner = ?2", realm, owner);
  }

  /** Those through one component. */
  public List<Link> ofSource(String source) {
    return select("l.source = ?1", source);
  }

  public List<Link> ofRealm(String realm) {
    return select("l.realm = ?1", realm);
  }

  /** Those whose user has not agreed in time. */
  public List<Link> unanswered(Instant now) {
    return select(
        "l.state in ?1 and l.answerUntil <= ?2",
        List.of(LinkState.PENDING, LinkState.REFUSED),
        now.toEpochMilli());
  }

  public void remove(String id) {
    change("delete from LinkEntity l where l.id = ?1", id);
  }

  private List<Link> select(String condition, Object... values) {
    TypedQuery<LinkEntity> query =
        database.createQuery(
            "select l from LinkEntity l where " + condition + " order by l.answerUntil, l.id",
            LinkEntity.class);
    with(values, query);
    return query.getResultList().stream().map(LinkEntity::link).toList();
  }

  private boolean change(String statement, Object... values) {
    Query query = database.createQuery(statement);
    with(values, query);
    return query.executeUpdate() > 0;
  }

  private static void with(Object[] values, Query query) {
    for (int position = 0; position < values.length; position++) {
      query.setParameter(position + 1, values[position]);
    }
  }
}
