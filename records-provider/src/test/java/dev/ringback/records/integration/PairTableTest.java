package dev.ringback.records.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.database.Vendor;
import dev.ringback.authenticator.database.Vendor.TestDatabase;
import dev.ringback.records.database.RecordsTables;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairTableTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
  private static final Map<Vendor, EntityManagerFactory> DATABASES = new EnumMap<>(Vendor.class);

  @BeforeAll
  static void createTables() {
    for (Vendor vendor : Vendor.values()) {
      TestDatabase database = vendor.create();
      RecordsTables.createIn(database);
      DATABASES.put(vendor, database.open(PairEntity.class));
    }
  }

  @AfterAll
  static void close() {
    DATABASES.values().forEach(EntityManagerFactory::close);
  }

  @ParameterizedTest
  @EnumSource
  void aPairIsFoundByEitherOfItsTokensInItsRealm(Vendor vendor) {
    Pair pair = added(vendor, "found", "family of found", "anna");

    assertThat(find(vendor, "realm", TokenKind.ACCESS, "access found")).contains(pair);
    assertThat(find(vendor, "realm", TokenKind.REFRESH, "refresh found")).contains(pair);
    assertThat(find(vendor, "realm", TokenKind.ACCESS, "refresh found")).isEmpty();
    assertThat(find(vendor, "another realm", TokenKind.ACCESS, "access found")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCheckIsOneStatement(Vendor vendor) {
    added(vendor, "counted", "family of counted", "anna");
    Statistics statistics = DATABASES.get(vendor).unwrap(SessionFactory.class).getStatistics();
    statistics.clear();

    find(vendor, "realm", TokenKind.ACCESS, "access counted");

    assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aPairEndsOnce(Vendor vendor) {
    added(vendor, "ending", "family of ending", "anna");

    assertThat(end(vendor, "ending")).isTrue();
    assertThat(end(vendor, "ending")).isFalse();

    assertThat(ending(vendor, "ending")).contains(PairEnding.REFRESHED);
    assertThat(wasRefreshed(vendor, "ending")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aFamilyEndsWithoutTheMembersThatHaveEndedAlready(Vendor vendor) {
    added(vendor, "used", "one family", "anna");
    added(vendor, "living", "one family", "anna");
    added(vendor, "stranger", "another family", "anna");
    end(vendor, "used");

    change(vendor, table -> table.endFamily("another realm", "one family", PairEnding.REPLACED));
    assertThat(ending(vendor, "living")).isEmpty();
    change(vendor, table -> table.endFamily("realm", "one family", PairEnding.FAMILY_ENDED));

    assertThat(ending(vendor, "used")).contains(PairEnding.REFRESHED);
    assertThat(ending(vendor, "living")).contains(PairEnding.FAMILY_ENDED);
    assertThat(ending(vendor, "stranger")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void pairsLeaveWithTheirTimeTheirOwnerAndTheirRealm(Vendor vendor) {
    added(vendor, "leaving", "family of leaving", "f:federation:boris");
    added(vendor, "staying", "family of staying", "anna");

    change(vendor, table -> table.removeOfOwner("realm", "f:federation:boris"));
    change(vendor, table -> table.removeOfRealm("another realm"));
    change(vendor, table -> table.removeExpiredBefore(NOON.plus(Duration.ofHours(25))));

    assertThat(find(vendor, "realm", TokenKind.ACCESS, "access leaving")).isEmpty();
    assertThat(find(vendor, "realm", TokenKind.ACCESS, "access staying")).isPresent();
    change(vendor, table -> table.removeExpiredBefore(NOON.plus(Duration.ofHours(26))));
    assertThat(find(vendor, "realm", TokenKind.ACCESS, "access staying")).isEmpty();
  }

  private static Pair added(Vendor vendor, String id, String family, String owner) {
    Pair pair =
        new Pair(
            id,
            family,
            owner,
            NOON,
            NOON.plus(Duration.ofHours(24)),
            NOON.plus(Duration.ofHours(25)),
            Optional.empty());
    change(vendor, table -> table.add("realm", "access " + id, "refresh " + id, pair));
    return pair;
  }

  private static boolean end(Vendor vendor, String id) {
    return read(vendor, table -> table.end(id, PairEnding.REFRESHED));
  }

  private static boolean wasRefreshed(Vendor vendor, String id) {
    return read(vendor, table -> table.wasRefreshed(id));
  }

  private static Optional<PairEnding> ending(Vendor vendor, String id) {
    return find(vendor, "realm", TokenKind.ACCESS, "access " + id).orElseThrow().ending();
  }

  private static Optional<Pair> find(Vendor vendor, String realm, TokenKind kind, String hash) {
    return read(vendor, table -> table.find(realm, kind, hash));
  }

  private static void change(Vendor vendor, Consumer<PairTable> change) {
    DATABASES.get(vendor).runInTransaction(database -> change.accept(new PairTable(database)));
  }

  private static <T> T read(Vendor vendor, Function<PairTable, T> question) {
    return DATABASES
        .get(vendor)
        .callInTransaction(database -> question.apply(new PairTable(database)));
  }
}
