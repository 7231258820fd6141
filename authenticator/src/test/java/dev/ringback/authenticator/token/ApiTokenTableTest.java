package dev.ringback.authenticator.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.database.Changelog;
import dev.ringback.authenticator.database.Vendor;
import dev.ringback.authenticator.database.Vendor.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiTokenTableTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
  private static final Map<Vendor, EntityManagerFactory> DATABASES = new EnumMap<>(Vendor.class);

  @BeforeAll
  static void createTables() {
    for (Vendor vendor : Vendor.values()) {
      TestDatabase database = vendor.create();
      Changelog.ofToday().applyTo(database);
      DATABASES.put(vendor, database.open(ApiTokenEntity.class));
    }
  }

  @AfterAll
  static void close() {
    DATABASES.values().forEach(EntityManagerFactory::close);
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsFoundAsItWasAdded(Vendor vendor) {
    ApiToken token = token("found", "anna");

    change(vendor, table -> table.add("realm", "hash of found", token));

    assertThat(find(vendor, "realm", "hash of found")).contains(token);
    assertThat(find(vendor, "realm", "another hash")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anotherRealmFindsNothing(Vendor vendor) {
    change(vendor, table -> table.add("realm", "hash of hidden", token("hidden", "anna")));

    assertThat(find(vendor, "another realm", "hash of hidden")).isEmpty();
    assertThat(ofOwner(vendor, "another realm", "anna")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCheckIsOneStatementWhateverThereIs(Vendor vendor) {
    change(
        vendor,
        table -> {
          for (int number = 0; number < 100; number++) {
            String id = "one of many " + number;
            table.add("realm", "hash of " + id, token(id, "many"));
          }
        });
    Statistics statistics = DATABASES.get(vendor).unwrap(SessionFactory.class).getStatistics();
    statistics.clear();

    find(vendor, "realm", "hash of one of many 42");

    assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aUsersTokensAreListedNewestFirst(Vendor vendor) {
    ApiToken older = token("older", "boris");
    ApiToken newer = at(NOON.plusSeconds(1), "newer", "boris");
    change(
        vendor,
        table -> {
          table.add("realm", "hash of older", older);
          table.add("realm", "hash of newer", newer);
        });

    assertThat(ofOwner(vendor, "realm", "boris")).containsExactly(newer, older);
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsRevokedOnceByItsOwnerAndStaysKnown(Vendor vendor) {
    Instant now = NOON.plusSeconds(60);
    change(vendor, table -> table.add("realm", "hash of revoked", token("revoked", "anna")));

    assertThat(revoke(vendor, "another realm", "anna", now)).isFalse();
    assertThat(revoke(vendor, "realm", "boris", now)).isFalse();
    assertThat(revoke(vendor, "realm", "anna", now)).isTrue();
    assertThat(revoke(vendor, "realm", "anna", now.plusSeconds(1))).isFalse();

    assertThat(find(vendor, "realm", "hash of revoked").flatMap(ApiToken::revoked)).contains(now);
  }

  @ParameterizedTest
  @EnumSource
  void aUseIsNotedUnlessSomebodyNotedItMeanwhile(Vendor vendor) {
    change(vendor, table -> table.add("realm", "hash of used", token("used", "anna")));
    Instant later = NOON.plusSeconds(60);

    change(vendor, table -> table.noteUse("used", NOON, NOON.minusSeconds(3600)));
    change(vendor, table -> table.noteUse("used", later, later.minusSeconds(3600)));

    assertThat(find(vendor, "realm", "hash of used").flatMap(ApiToken::lastUsed)).contains(NOON);
  }

  @ParameterizedTest
  @EnumSource
  void whatExpiredLongAgoIsForgotten(Vendor vendor) {
    ApiToken old = at(NOON.minus(Duration.ofDays(2)), "old", "anna");
    ApiToken recent = at(NOON.minus(Duration.ofHours(2)), "recent", "anna");
    change(
        vendor,
        table -> {
          table.add("realm", "hash of old", old);
          table.add("realm", "hash of recent", recent);
        });

    change(vendor, table -> table.removeExpiredBefore(NOON.minus(Duration.ofDays(1))));

    assertThat(find(vendor, "realm", "hash of old")).isEmpty();
    assertThat(find(vendor, "realm", "hash of recent")).contains(recent);
  }

  @ParameterizedTest
  @EnumSource
  void tokensLeaveWithTheirOwnerAndWithTheirRealm(Vendor vendor) {
    change(
        vendor,
        table -> {
          table.add("leaving realm", "hash of a", token("a", "f:federation:anna"));
          table.add("leaving realm", "hash of b", token("b", "boris"));
          table.add("staying realm", "hash of c", token("c", "boris"));
        });

    change(vendor, table -> table.removeOfOwner("leaving realm", "f:federation:anna"));
    assertThat(find(vendor, "leaving realm", "hash of a")).isEmpty();
    assertThat(find(vendor, "leaving realm", "hash of b")).isPresent();

    change(vendor, table -> table.removeOfRealm("leaving realm"));
    assertThat(find(vendor, "leaving realm", "hash of b")).isEmpty();
    assertThat(find(vendor, "staying realm", "hash of c")).isPresent();
  }

  private static boolean revoke(Vendor vendor, String realm, String owner, Instant now) {
    return read(vendor, table -> table.revoke(realm, owner, "revoked", now));
  }

  private static List<ApiToken> ofOwner(Vendor vendor, String realm, String owner) {
    return read(vendor, table -> table.ofOwner(realm, owner));
  }

  private static Optional<ApiToken> find(Vendor vendor, String realm, String hash) {
    return read(vendor, table -> table.find(realm, hash));
  }

  private static void change(Vendor vendor, Consumer<ApiTokenTable> change) {
    DATABASES.get(vendor).runInTransaction(database -> change.accept(new ApiTokenTable(database)));
  }

  private static <T> T read(Vendor vendor, Function<ApiTokenTable, T> question) {
    return DATABASES
        .get(vendor)
        .callInTransaction(database -> question.apply(new ApiTokenTable(database)));
  }

  private static ApiToken token(String id, String owner) {
    return at(NOON, id, owner);
  }

  /** One that lives for an hour. */
  private static ApiToken at(Instant created, String id, String owner) {
    return new ApiToken(
        id,
        owner,
        Optional.of("client"),
        "dev key",
        Set.of(ApiTokenScope.RECORDS_READ, ApiTokenScope.AUTHCALLS),
        created,
        created.plus(Duration.ofHours(1)),
        Optional.empty(),
        Optional.empty());
  }
}
