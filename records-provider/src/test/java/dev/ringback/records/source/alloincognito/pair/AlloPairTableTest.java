package dev.ringback.records.source.alloincognito.pair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.database.Vendor;
import dev.ringback.authenticator.database.Vendor.TestDatabase;
import dev.ringback.records.database.RecordsTables;
import dev.ringback.records.source.alloincognito.api.AlloFailure;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.Tokens;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlloPairTableTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Tokens TOKENS =
      new Tokens("access", "refresh", Duration.ofHours(24), Duration.ofHours(25));
  private static final AlloFailure DOWN = new AlloFailure(Kind.UNANSWERED, "It is down.");
  private static final Map<Vendor, EntityManagerFactory> DATABASES = new EnumMap<>(Vendor.class);

  @BeforeAll
  static void createTables() {
    for (Vendor vendor : Vendor.values()) {
      TestDatabase database = vendor.create();
      RecordsTables.createIn(database);
      DATABASES.put(vendor, database.open(AlloPairEntity.class));
    }
  }

  @AfterAll
  static void close() {
    DATABASES.values().forEach(EntityManagerFactory::close);
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoWantToRenewAPairOneMay(Vendor vendor) {
    begun(vendor, "raced");
    Lease first = Lease.of("raced");
    Lease second = Lease.of("raced");

    assertThat(take(vendor, first, NOON)).isTrue();
    assertThat(take(vendor, second, NOON.plusSeconds(29))).isFalse();
    assertThat(isHeld(vendor, first)).isTrue();
    assertThat(isHeld(vendor, second)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aLeaseThatWasNotGivenBackRunsOut(Vendor vendor) {
    begun(vendor, "abandoned");
    Lease lost = Lease.of("abandoned");
    take(vendor, lost, NOON);

    assertThat(take(vendor, Lease.of("abandoned"), NOON.plus(Lease.LENGTH))).isTrue();
    assertThat(isHeld(vendor, lost)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aPairIsDueWhenFourFifthsOfItsLifeAreOver(Vendor vendor) {
    begun(vendor, "kept");
    change(vendor, "kept", row -> row.keep("sealed access", "sealed refresh", TOKENS, NOON));
    Instant due = NOON.plus(Duration.ofHours(24).multipliedBy(4).dividedBy(5));

    assertThat(due(vendor, due.minusSeconds(1))).doesNotContain("kept");
    assertThat(due(vendor, due)).contains("kept");
  }

  @ParameterizedTest
  @EnumSource
  void aRefreshTokenThatMayHaveBeenUsedIsNotUsedAgain(Vendor vendor) {
    begun(vendor, "used");
    change(vendor, "used", row -> row.keep("sealed access", "sealed refresh", TOKENS, NOON));

    change(vendor, "used", AlloPairEntity::uses);

    assertThat(read(vendor, "used", row -> row.sealedRefresh(NOON))).isEmpty();
    assertThat(read(vendor, "used", row -> row.sealedAccess(NOON))).contains("sealed access");
  }

  @ParameterizedTest
  @EnumSource
  void tokensAreWorthNothingWhenTheirTimeIsOver(Vendor vendor) {
    begun(vendor, "old");
    change(vendor, "old", row -> row.keep("sealed access", "sealed refresh", TOKENS, NOON));
    Instant later = NOON.plus(Duration.ofHours(24));

    assertThat(read(vendor, "old", row -> row.sealedAccess(later))).isEmpty();
    assertThat(read(vendor, "old", row -> row.sealedRefresh(later))).contains("sealed refresh");
    assertThat(read(vendor, "old", row -> row.sealedRefresh(later.plusSeconds(3_600)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aVendorThatGivesNoTokensIsLeftAloneEverLonger(Vendor vendor) {
    begun(vendor, "down");

    change(vendor, "down", row -> row.fail(DOWN, NOON));

    assertThat(read(vendor, "down", row -> row.rests(NOON.plusSeconds(14)))).contains(DOWN);
    assertThat(read(vendor, "down", row -> row.rests(NOON.plusSeconds(15)))).isEmpty();

    change(vendor, "down", row -> row.fail(DOWN, NOON));

    assertThat(read(vendor, "down", row -> row.rests(NOON.plusSeconds(29)))).contains(DOWN);
  }

  @ParameterizedTest
  @EnumSource
  void whoHasReadAPairBeforeSeesWhatHasBecomeOfIt(Vendor vendor) {
    begun(vendor, "changing");

    inTransaction(
        vendor,
        request -> {
          assertThat(request.find("changing")).isPresent();
          change(vendor, "changing", row -> row.keep("sealed", "sealed too", TOKENS, NOON));
          assertThat(request.find("changing").flatMap(row -> row.sealedAccess(NOON)))
              .contains("sealed");
          run(vendor, table -> table.remove("changing"));
          assertThat(request.find("changing")).isEmpty();
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  void pairsLeaveWithTheirSourceOrTheirRealm(Vendor vendor) {
    begun(vendor, "removed");
    run(vendor, table -> table.add("left realm", "of left realm"));

    run(vendor, table -> table.remove("removed"));
    run(vendor, table -> table.removeOfRealm("left realm"));

    assertThat(exists(vendor, "removed")).isFalse();
    assertThat(exists(vendor, "of left realm")).isFalse();
  }

  private static void begun(Vendor vendor, String source) {
    run(vendor, table -> table.add("realm", source));
  }

  private static boolean take(Vendor vendor, Lease lease, Instant now) {
    return inTransaction(vendor, table -> table.take(lease, now).isPresent());
  }

  private static boolean exists(Vendor vendor, String source) {
    return inTransaction(vendor, table -> table.find(source).isPresent());
  }

  private static boolean isHeld(Vendor vendor, Lease lease) {
    return inTransaction(vendor, table -> table.held(lease).isPresent());
  }

  private static List<String> due(Vendor vendor, Instant now) {
    return inTransaction(
        vendor, table -> table.due(now, 100).stream().map(AlloPairEntity::source).toList());
  }

  private static void change(Vendor vendor, String source, Consumer<AlloPairEntity> change) {
    run(
        vendor,
        table -> {
          AlloPairEntity row = table.take(Lease.of(source), NOON).orElseThrow();
          change.accept(row);
          row.release();
        });
  }

  private static <T> Optional<T> read(
      Vendor vendor, String source, Function<AlloPairEntity, Optional<T>> reading) {
    return inTransaction(vendor, table -> reading.apply(table.find(source).orElseThrow()));
  }

  private static void run(Vendor vendor, Consumer<AlloPairTable> work) {
    inTransaction(
        vendor,
        table -> {
          work.accept(table);
          return true;
        });
  }

  private static <T> T inTransaction(Vendor vendor, Function<AlloPairTable, T> work) {
    return DATABASES
        .get(vendor)
        .callInTransaction(database -> work.apply(new AlloPairTable(database)));
  }
}
