package dev.ringback.records.source.mirror;

import static java.util.Comparator.comparing;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import dev.ringback.records.source.SourceFailure;
import dev.ringback.records.source.SourcePage;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.keycloak.component.ComponentModel;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The reading side of the mirror: the records of one source. */
public final class MirrorSearch {

  private static final SourceFailure TOO_MANY_HIDDEN =
      new SourceFailure(
          "too_many_hidden",
          "Too many calls of numbers on the blocklist lie between those to be shown: ask for a"
              + " shorter period.");

  private final EntityManager database;
  private final ComponentModel source;

  MirrorSearch(EntityManager database, ComponentModel source) {
    this.database = database;
    this.source = source;
  }

  /** The records of a source, which is a component of its realm. */
  public static MirrorSearch of(KeycloakSession session, ComponentModel source) {
    return new MirrorSearch(
        session.getProvider(JpaConnectionProvider.class).getEntityManager(), source);
  }

  /**
   * As {@link dev.ringback.records.source.RecordSource#page} has it; a record that came through two
   * links, or is in two parts of the search, is there twice.
   */
  public SourcePage page(
      RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    List<CallRecord> found = new ArrayList<>();
    for (Consumer<Conditions> part : Parts.of(query, visible)) {
      Optional<List<CallRecord>> records =
          new PartOfPage((from, most) -> rows(part, query, visible, from, most), visible)
              .read(after, limit);
      if (records.isEmpty()) {
        return new SourcePage.Unavailable(TOO_MANY_HIDDEN);
      }
      found.addAll(records.get());
    }
    return new SourcePage.Found(
        found.stream().sorted(comparing(CallRecord::position)).limit(limit).toList());
  }

  /** As {@link dev.ringback.records.source.RecordSource#find} has it. */
  public FoundRecord find(String id, Visibility visible) {
    return visibleRows(id, visible)
        .findFirst()
        .<FoundRecord>map(
            row -> row.isGone() ? new FoundRecord.Gone() : new FoundRecord.Found(record(row)))
        .orElseGet(FoundRecord.None::new);
  }

  /** Through which link a record can be asked for, and what the vendor calls it. */
  public Optional<MirroredOrigin> originOf(String id, Visibility visible) {
    return visibleRows(id, visible)
        .filter(row -> !row.isGone())
        .map(row -> new MirroredOrigin(row.link(), row.upstreamId()))
        .findFirst();
  }

  private List<CallRecord> rows(
      Consumer<Conditions> part,
      RecordQuery query,
      Visibility visible,
      Optional<Position> after,
      int limit) {
    Conditions conditions = new Conditions(source.getId());
    part.accept(conditions);
    conditions.wanted(query);
    conditions.notHidden(visible);
    after.ifPresent(conditions::after);
    conditions.alive();
    return conditions
        .select(database, " order by r.started desc, r.recordId desc")
        .setHint(HibernateHints.HINT_READ_ONLY, true)
        .setMaxResults(limit)
        .getResultStream()
        .map(this::record)
        .toList();
  }

  /** Of several links, those that still have it first. */
  private Stream<CallRecordEntity> visibleRows(String id, Visibility visible) {
    Conditions conditions = new Conditions(source.getId());
    conditions.visible(visible);
    conditions.named(id);
    return conditions
        .select(database, " order by case when r.gone is null then 0 else 1 end, r.id")
        .getResultStream()
        .filter(row -> !visible.hides(record(row)));
  }

  private CallRecord record(CallRecordEntity row) {
    return row.record(source.getName());
  }
}
