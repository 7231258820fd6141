package dev.ringback.records.source.mirror;

import dev.ringback.authenticator.database.Vendor;
import dev.ringback.records.database.RecordsTables;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import dev.ringback.records.source.SourcePage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.component.ComponentModel;

/**
 * One mirror in the database of each vendor: the first 200 calls came through a link of Anna's, the
 * last 200 through one of Boris's, so some came through both; another realm has all of them.
 */
final class FilledMirrors implements AutoCloseable {

  static final MirrorLink ANNAS = new MirrorLink("realm", "ovh", "link-1", "anna");
  private static final MirrorLink BORISS = new MirrorLink("realm", "ovh", "link-2", "boris");
  private static final MirrorLink ELSEWHERE = new MirrorLink("other", "ovh-2", "link-3", "anna");

  private final Map<Vendor, EntityManagerFactory> databases = new EnumMap<>(Vendor.class);

  /**
   * @param calls three hundred
   */
  FilledMirrors(List<MirroredCall> calls) {
    for (Vendor vendor : Vendor.values()) {
      Vendor.TestDatabase database = vendor.create();
      RecordsTables.createIn(database);
      databases.put(vendor, database.open(CallRecordEntity.class));
      change(vendor, records -> records.add(ANNAS, calls.subList(0, 200)));
      change(vendor, records -> records.add(BORISS, calls.subList(100, 300)));
      change(vendor, records -> records.add(ELSEWHERE, calls));
    }
  }

  @Override
  public void close() {
    databases.values().forEach(EntityManagerFactory::close);
  }

  /** The ids of the records of all pages, each once. */
  List<String> allPages(Vendor vendor, RecordQuery query, Visibility visible, int limit) {
    List<String> all = new ArrayList<>();
    Optional<Position> after = Optional.empty();
    List<CallRecord> page;
    do {
      page = page(vendor, query, visible, after, limit);
      page.stream().map(CallRecord::id).filter(id -> !all.contains(id)).forEach(all::add);
      after = page.stream().reduce((first, second) -> second).map(CallRecord::position);
    } while (page.size() == limit);
    return all;
  }

  List<CallRecord> page(
      Vendor vendor, RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    return read(
        vendor, search -> ((SourcePage.Found) search.page(query, visible, after, limit)).records());
  }

  FoundRecord find(Vendor vendor, String id, Visibility visible) {
    return read(vendor, search -> search.find(id, visible));
  }

  void change(Vendor vendor, Consumer<MirroredRecords> change) {
    try (EntityManager database = databases.get(vendor).createEntityManager()) {
      database.getTransaction().begin();
      change.accept(new MirroredRecords(database));
      database.getTransaction().commit();
    }
  }

  private <T> T read(Vendor vendor, Function<MirrorSearch, T> question) {
    ComponentModel source = new ComponentModel();
    source.setId("ovh");
    source.setName("telephony");
    try (EntityManager database = databases.get(vendor).createEntityManager()) {
      return question.apply(new MirrorSearch(database, source));
    }
  }
}
