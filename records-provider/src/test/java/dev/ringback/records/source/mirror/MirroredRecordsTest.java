package dev.ringback.records.source.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.database.Vendor;
import dev.ringback.records.database.RecordsTables;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.HiddenNumbers;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.component.ComponentModel;

/** What becomes of a record that the vendor has no more. */
class MirroredRecordsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String SERIES = "line/1";
  private static final MirrorLink LINK = new MirrorLink("realm", "ovh", "link", "anna");
  private static final Visibility ANNAS =
      new Visibility(false, Set.of(), "anna", HiddenNumbers.NONE);
  private static final Visibility BORISS =
      new Visibility(false, Set.of(), "boris", HiddenNumbers.NONE);

  @ParameterizedTest
  @EnumSource
  void itIsGoneToWhoCouldSeeItUntilItIsForgotten(Vendor vendor) {
    try (EntityManagerFactory database = database(vendor)) {
      change(database, records -> records.add(LINK, List.of(call(1), call(2))));

      change(database, records -> records.bury(LINK.id(), SERIES, Set.of(1L), NOON));

      assertThat(find(database, 1, ANNAS)).isInstanceOf(FoundRecord.Gone.class);
      assertThat(find(database, 1, BORISS)).isInstanceOf(FoundRecord.None.class);
      assertThat(find(database, 2, ANNAS)).isInstanceOf(FoundRecord.Found.class);
      change(database, records -> records.removeGoneBefore(NOON));
      assertThat(find(database, 1, ANNAS)).isInstanceOf(FoundRecord.Gone.class);
      change(database, records -> records.removeGoneBefore(NOON.plusMillis(1)));
      assertThat(find(database, 1, ANNAS)).isInstanceOf(FoundRecord.None.class);
      assertThat(find(database, 2, ANNAS)).isInstanceOf(FoundRecord.Found.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsThereAgainWhenTheVendorHasItAgain(Vendor vendor) {
    try (EntityManagerFactory database = database(vendor)) {
      change(database, records -> records.add(LINK, List.of(call(1))));
      change(database, records -> records.bury(LINK.id(), SERIES, Set.of(1L), NOON));

      change(database, records -> records.unearth(LINK.id(), SERIES, Set.of(1L)));

      assertThat(find(database, 1, ANNAS)).isInstanceOf(FoundRecord.Found.class);
    }
  }

  private static EntityManagerFactory database(Vendor vendor) {
    Vendor.TestDatabase database = vendor.create();
    RecordsTables.createIn(database);
    return database.open(CallRecordEntity.class);
  }

  private static FoundRecord find(
      EntityManagerFactory database, long number, Visibility visibility) {
    ComponentModel source = new ComponentModel();
    source.setId(LINK.source());
    source.setName("ovh");
    try (EntityManager session = database.createEntityManager()) {
      String id = new UpstreamId(SERIES, number).recordId(LINK.source());
      return new MirrorSearch(session, source).find(id, visibility);
    }
  }

  private static void change(EntityManagerFactory database, Consumer<MirroredRecords> change) {
    try (EntityManager session = database.createEntityManager()) {
      session.getTransaction().begin();
      change.accept(new MirroredRecords(session));
      session.getTransaction().commit();
    }
  }

  private static MirroredCall call(long number) {
    Party line = new Party("+33972101010");
    return new MirroredCall(
        new UpstreamId(SERIES, number),
        line,
        line,
        new Party("+33123456789"),
        Direction.OUT,
        NOON.minusSeconds(number),
        Duration.ofSeconds(7),
        false);
  }
}
