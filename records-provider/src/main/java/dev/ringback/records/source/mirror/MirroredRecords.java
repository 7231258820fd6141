package dev.ringback.records.source.mirror;

import dev.ringback.records.record.CallRecord;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The writing side of the mirror, within the transaction of a session. A link has one row for each
 * {@link CallRecord}; the database sees to it that there is never a second one.
 */
public final class MirroredRecords {

  private static final int MOST_IN_ONE_STATEMENT = 500;

  private final EntityManager database;

  MirroredRecords(EntityManager database) {
    this.database = database;
  }

  /** Those of this session's database. */
  public static MirroredRecords of(KeycloakSession session) {
    return new MirroredRecords(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  /** Adds calls that this link has not; see {@link #knownNumbers}. */
  public void add(MirrorLink link, List<MirroredCall> calls) {
    calls.forEach(call -> database.persist(new CallRecordEntity(link, call)));
  }

  /** The vendor's numbers of all that a link has of a series, of what is gone, too. */
  public Set<Long> knownNumbers(String link, String series) {
    return new HashSet<>(
        database
            .createQuery(
                "select r.upstreamNumber from CallRecordEntity r"
                    + " where r.link = ?1 and r.series = ?2",
                Long.class)
            .setParameter(1, link)
            .setParameter(2, series)
            .getResultList());
  }

  /** The vendor's numbers of those that it has no more. */
  public Set<Long> goneNumbers(String link, String series) {
    return new HashSet<>(
        database
            .createQuery(
                "select r.upstreamNumber from CallRecordEntity r"
                    + " where r.link = ?1 and r.series = ?2 and r.gone is not null",
                Long.class)
            .setParameter(1, link)
            .setParameter(2, series)
            .getResultList());
  }

  /** How many a link has. */
  public MirrorCounts count(String link) {
    return database
        .createQuery(
            "select new dev.ringback.records.source.mirror.MirrorCounts("
                + "count(*) - count(r.gone), count(r.gone))"
                + " from CallRecordEntity r where r.link = ?1",
            MirrorCounts.class)
        .setParameter(1, link)
        .getSingleResult();
  }

  /** Notes that the vendor has these no more, if that is news. */
  public void bury(String link, String series, Collection<Long> numbers, Instant now) {
    inPortions(
        numbers,
        portion ->
            change(
                "update CallRecordEntity r set r.gone = ?1 where r.link = ?2 and r.series = ?3"
                    + " and r.gone is null and r.upstreamNumber in ?4",
                now.toEpochMilli(),
                link,
                series,
                portion));
  }

  /** Notes that the vendor has these again. */
  public void unearth(String link, String series, Collection<Long> numbers) {
    inPortions(
        numbers,
        portion ->
            change(
                "update CallRecordEntity r set r.gone = null where r.link = ?1 and r.series = ?2"
                    + " and r.upstreamNumber in ?3",
                link,
                series,
                portion));
  }

  /** Removes all that came through a link. */
  public void removeOfLink(String link) {
    change("delete from CallRecordEntity r where r.link = ?1", link);
  }

  /** Removes all of a realm. */
  public void removeOfRealm(String realm) {
    change("delete from CallRecordEntity r where r.realm = ?1", realm);
  }

  /** Removes what the vendor has had no more since before this time. */
  public void removeGoneBefore(Instant time) {
    change("delete from CallRecordEntity r where r.gone < ?1", time.toEpochMilli());
  }

  private static void inPortions(Collection<Long> numbers, Consumer<List<Long>> change) {
    List<Long> all = List.copyOf(numbers);
    for (int first = 0; first < all.size(); first += MOST_IN_ONE_STATEMENT) {
      change.accept(all.subList(first, Math.min(first + MOST_IN_ONE_STATEMENT, all.size())));
    }
  }

  private void change(String statement, Object... values) {
    Query query = database.createQuery(statement);
    for (int position = 0; position < values.length; position++) {
      query.setParameter(position + 1, values[position]);
    }
    query.executeUpdate();
  }
}
