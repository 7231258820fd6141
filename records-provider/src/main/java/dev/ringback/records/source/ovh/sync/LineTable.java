package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.source.ovh.api.OvhLine;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The lines of links, in the table {@code RINGBACK_OVH_LINE}, within one transaction. */
public final class LineTable {

  private final EntityManager database;

  LineTable(EntityManager database) {
    this.database = database;
  }

  /** Within the transaction of a session. */
  public static LineTable of(KeycloakSession session) {
    return new LineTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  /** The line of a link whose records are in this series. */
  public Optional<OvhLine> find(String link, String series) {
    return lines(link).stream().filter(line -> line.series().equals(series)).findFirst();
  }

  /** Removes all of a link. */
  public void removeOfLink(String link) {
    database
        .createQuery("delete from LineEntity l where l.link = ?1")
        .setParameter(1, link)
        .executeUpdate();
  }

  List<OvhLine> lines(String link) {
    return rows(link).stream().map(LineEntity::line).toList();
  }

  /** Adds those that are new, and notes where the others are now. */
  void keep(String link, Collection<OvhLine> lines) {
    Map<String, LineEntity> present =
        rows(link).stream()
            .collect(Collectors.toMap(row -> row.line().series(), Function.identity()));
    for (OvhLine line : lines) {
      LineEntity row = present.get(line.series());
      if (row == null) {
        database.persist(new LineEntity(link, line));
      } else {
        row.moveTo(line.account());
      }
    }
  }

  void remove(String link, OvhLine line) {
    database
        .createQuery("delete from LineEntity l where l.link = ?1 and l.kind = ?2 and l.name = ?3")
        .setParameter(1, link)
        .setParameter(2, line.kind())
        .setParameter(3, line.name())
        .executeUpdate();
  }

  private List<LineEntity> rows(String link) {
    return database
        .createQuery(
            "select l from LineEntity l where l.link = ?1 order by l.kind, l.name",
            LineEntity.class)
        .setParameter(1, link)
        .getResultList();
  }
}
