package dev.ringback.records.source.mirror;

import dev.ringback.records.record.Party;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What rows must be like, as JPQL with its values apart. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  Conditions(String source) {
    add("r.source = %s", source);
  }

  void owned(String owner) {
    add("r.owner = %s", owner);
  }

  void ofLines(Collection<Party> lines) {
    add("r.line in %s", addresses(lines));
  }

  void from(Collection<Party> parties) {
    add("r.from in %s", addresses(parties));
  }

  void to(Collection<Party> parties) {
    add("r.to in %s", addresses(parties));
  }

  /** All at once; a search has this in {@link Parts}, which come from indexes in order. */
  void visible(Visibility visible) {
    if (!visible.everyLine()) {
      add("(r.owner = %s or r.line in %s)", visible.linksOf(), addresses(visible.lines()));
    }
    notHidden(visible);
  }

  /** All that a database can tell: hidden numbers that are written in E.164. */
  void notHidden(Visibility visible) {
    excluding(visible.hidden().numbers().stream().map(Party::of).toList());
  }

  /** All that is wanted but for who has called whom, which is in the {@link Parts}, too. */
  void wanted(RecordQuery query) {
    if (query.excluding()) {
      excluding(query.parties());
    }
    query.shortest().ifPresent(least -> add("r.seconds >= %s", least.toSeconds()));
    query.longest().ifPresent(most -> add("r.seconds <= %s", most.toSeconds()));
    query.direction().ifPresent(direction -> add("r.direction = %s", direction));
    query.from().ifPresent(from -> add("r.started >= %s", from.toEpochMilli()));
    query.until().ifPresent(until -> add("r.started < %s", until.toEpochMilli()));
    query.recorded().ifPresent(recorded -> add("r.recorded = %s", recorded));
  }

  void after(Position position) {
    long start = position.start().toEpochMilli();
    add("r.started <= %s", start);
    add("(r.started < %s or r.recordId < %s)", start, position.id());
  }

  void named(String id) {
    add("r.recordId = %s", id);
  }

  void alive() {
    conditions.add("r.gone is null");
  }

  TypedQuery<CallRecordEntity> select(EntityManager database, String order) {
    TypedQuery<CallRecordEntity> query =
        database.createQuery(
            "select r from CallRecordEntity r where " + String.join(" and ", conditions) + order,
            CallRecordEntity.class);
    for (int position = 0; position < values.size(); position++) {
      query.setParameter(position + 1, values.get(position));
    }
    return query;
  }

  private void excluding(Collection<Party> parties) {
    if (!parties.isEmpty()) {
      List<String> addresses = addresses(parties);
      add("r.from not in %s and r.to not in %s", addresses, addresses);
    }
  }

  private void add(String condition, Object... more) {
    Object[] places = new Object[more.length];
    for (int place = 0; place < more.length; place++) {
      values.add(more[place]);
      places[place] = "?" + values.size();
    }
    conditions.add(condition.formatted(places));
  }

  private static List<String> addresses(Collection<Party> parties) {
    return parties.stream().map(Party::address).sorted().toList();
  }
}
