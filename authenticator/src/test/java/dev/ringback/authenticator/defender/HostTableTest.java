package dev.ringback.authenticator.defender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.database.Changelog;
import dev.ringback.authenticator.database.Vendor;
import dev.ringback.authenticator.database.Vendor.TestDatabase;
import dev.ringback.authenticator.limit.ClientNetwork;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostTableTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
  private static final Duration BLOCK = Duration.ofMinutes(15);
  private static final Map<Vendor, EntityManagerFactory> DATABASES = new EnumMap<>(Vendor.class);

  @BeforeAll
  static void createTables() {
    for (Vendor vendor : Vendor.values()) {
      TestDatabase database = vendor.create();
      Changelog.ofToday().applyTo(database);
      DATABASES.put(vendor, database.open(HostEntity.class));
    }
  }

  @AfterAll
  static void close() {
    DATABASES.values().forEach(EntityManagerFactory::close);
  }

  @ParameterizedTest
  @EnumSource
  void aBlockIsKeptInItsRealm(Vendor vendor) {
    RecordedBlock block = block("kept", "2001:db8::/64", NOON);

    change(vendor, table -> table.keep(block, NOON));

    assertThat(ofRealm(vendor, "kept")).containsExactly(block);
    assertThat(ofRealm(vendor, "another")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theHitsOfAHostThatIsBlockedAgainAddUp(Vendor vendor) {
    change(vendor, table -> table.keep(block("again", "192.0.2.1", NOON), NOON));
    Instant later = NOON.plus(Duration.ofHours(1));

    change(vendor, table -> table.keep(block("again", "192.0.2.1", later), later));

    assertThat(ofRealm(vendor, "again"))
        .singleElement()
        .satisfies(block -> assertThat(block.hits()).isEqualTo(20))
        .satisfies(block -> assertThat(block.until()).isEqualTo(later.plus(BLOCK)));
  }

  @ParameterizedTest
  @EnumSource
  void blocksOfAllRealmsThatHoldAreFoundForTheNextStart(Vendor vendor) {
    Instant now = NOON.plus(Duration.ofDays(365));
    RecordedBlock holds = block("starting-a", "192.0.2.1", now);
    RecordedBlock holdsToo = block("starting-b", "192.0.2.1", now);
    change(vendor, table -> table.keep(block("starting-a", "192.0.2.2", NOON), NOON));
    change(vendor, table -> table.keep(holds, now));
    change(vendor, table -> table.keep(holdsToo, now));

    List<RecordedBlock> holding = read(vendor, table -> table.holdingAt(now));

    assertThat(holding).containsExactlyInAnyOrder(holds, holdsToo);
  }

  @ParameterizedTest
  @EnumSource
  void aBlockIsForgottenAWeekAfterItsEnd(Vendor vendor) {
    change(vendor, table -> table.keep(block("week", "192.0.2.1", NOON), NOON));
    Instant aWeekLater = NOON.plus(BLOCK).plus(Duration.ofDays(7));
    RecordedBlock first = block("week", "192.0.2.2", aWeekLater);
    RecordedBlock second = block("week", "192.0.2.3", aWeekLater.plusMillis(1));

    change(vendor, table -> table.keep(first, aWeekLater));
    assertThat(ofRealm(vendor, "week")).hasSize(2);
    change(vendor, table -> table.keep(second, aWeekLater.plusMillis(1)));

    assertThat(ofRealm(vendor, "week")).containsExactlyInAnyOrder(first, second);
  }

  @ParameterizedTest
  @EnumSource
  void aFullTableTakesNoMoreUntilBlocksHaveEnded(Vendor vendor) {
    change(
        vendor,
        table -> {
          for (int host = 0; host < HostTable.MOST_HOSTS; host++) {
            String address = "10.0.%d.%d".formatted(host / 256, host % 256);
            table.add(block("full", address, NOON));
          }
        });

    change(vendor, table -> table.keep(block("full", "192.0.2.1", NOON), NOON));
    assertThat(ofRealm(vendor, "full")).hasSize(HostTable.MOST_HOSTS);

    Instant later = NOON.plus(BLOCK).plusMillis(1);
    RecordedBlock afterwards = block("full", "192.0.2.1", later);
    change(vendor, table -> table.keep(afterwards, later));
    assertThat(ofRealm(vendor, "full")).containsExactly(afterwards);
  }

  @ParameterizedTest
  @EnumSource
  void blocksLeaveWithTheirRealm(Vendor vendor) {
    change(vendor, table -> table.keep(block("leaving", "192.0.2.1", NOON), NOON));
    change(vendor, table -> table.keep(block("staying", "192.0.2.1", NOON), NOON));

    change(vendor, table -> table.removeOfRealm("leaving"));

    assertThat(ofRealm(vendor, "leaving")).isEmpty();
    assertThat(ofRealm(vendor, "staying")).hasSize(1);
  }

  private static List<RecordedBlock> ofRealm(Vendor vendor, String realm) {
    return read(vendor, table -> table.ofRealm(realm));
  }

  private static void change(Vendor vendor, Consumer<HostTable> change) {
    DATABASES.get(vendor).runInTransaction(database -> change.accept(new HostTable(database)));
  }

  private static <T> T read(Vendor vendor, Function<HostTable, T> question) {
    return DATABASES
        .get(vendor)
        .callInTransaction(database -> question.apply(new HostTable(database)));
  }

  private static RecordedBlock block(String realm, String host, Instant begun) {
    return RecordedBlock.of(realm, ClientNetwork.of(host), begun.plus(BLOCK), 10);
  }
}
