package dev.ringback.authenticator.outbox;

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
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutgoingWebhookTableTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
  private static final Instant LEASED = NOON.plus(Duration.ofSeconds(30));
  private static final Map<Vendor, EntityManagerFactory> DATABASES = new EnumMap<>(Vendor.class);

  @BeforeAll
  static void createTables() {
    for (Vendor vendor : Vendor.values()) {
      TestDatabase database = vendor.create();
      Changelog.ofToday().applyTo(database);
      DATABASES.put(vendor, open(database));
    }
  }

  @AfterEach
  void emptyTheTable() {
    for (Vendor vendor : Vendor.values()) {
      change(vendor, table -> table.removeOfRealm("realm"));
      change(vendor, table -> table.removeOfRealm("another realm"));
    }
  }

  @AfterAll
  static void close() {
    DATABASES.values().forEach(EntityManagerFactory::close);
  }

  @ParameterizedTest
  @EnumSource
  void aWebhookIsDueAsItWasAdded(Vendor vendor) {
    OutgoingWebhook webhook = webhook("message", "realm", "anna");

    add(vendor, webhook);

    assertThat(due(vendor, NOON)).containsExactly(webhook);
    assertThat(due(vendor, NOON.minusMillis(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void ofManyThatBeginAnAttemptOneDoes(Vendor vendor) {
    OutgoingWebhook webhook = webhook("message", "realm", "anna");
    add(vendor, webhook);

    List<CompletableFuture<Boolean>> attempts =
        IntStream.range(0, 8)
            .mapToObj(node -> CompletableFuture.supplyAsync(() -> begin(vendor, webhook)))
            .toList();

    assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(1);
    assertThat(due(vendor, LEASED.minusMillis(1))).isEmpty();
    assertThat(due(vendor, LEASED)).containsExactly(webhook.tried(LEASED));
  }

  @ParameterizedTest
  @EnumSource
  void afterAFailureItIsDueWhenThePauseIsOver(Vendor vendor) {
    OutgoingWebhook webhook = webhook("message", "realm", "anna");
    add(vendor, webhook);
    begin(vendor, webhook);
    Instant later = NOON.plusSeconds(3);

    change(vendor, table -> table.retry(webhook.tried(LEASED), later));

    assertThat(due(vendor, later)).containsExactly(webhook.tried(later));
    assertThat(begin(vendor, webhook)).as("the first attempt once more").isFalse();
    assertThat(begin(vendor, webhook.tried(later))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whatHasArrivedIsRemovedOnce(Vendor vendor) {
    OutgoingWebhook webhook = webhook("message", "realm", "anna");
    add(vendor, webhook);

    assertThat(remove(vendor, webhook)).isTrue();
    assertThat(remove(vendor, webhook)).isFalse();
    assertThat(due(vendor, LEASED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void realmsAndUsersTakeTheirOwnWithThem(Vendor vendor) {
    OutgoingWebhook ofBoris = webhook("2", "realm", "boris");
    OutgoingWebhook ofNamesake = webhook("3", "another realm", "anna");
    add(vendor, webhook("1", "realm", "anna"));
    add(vendor, ofBoris);
    add(vendor, ofNamesake);

    change(vendor, table -> table.removeOfOwner("realm", "anna"));
    assertThat(due(vendor, NOON)).containsExactlyInAnyOrder(ofBoris, ofNamesake);

    change(vendor, table -> table.removeOfRealm("realm"));
    assertThat(due(vendor, NOON)).containsExactly(ofNamesake);
  }

  private static void add(Vendor vendor, OutgoingWebhook webhook) {
    change(vendor, table -> table.add(webhook));
  }

  private static boolean begin(Vendor vendor, OutgoingWebhook webhook) {
    return in(vendor, table -> table.begin(webhook, webhook.tried(LEASED)));
  }

  private static boolean remove(Vendor vendor, OutgoingWebhook webhook) {
    return in(vendor, table -> table.remove(webhook));
  }

  private static List<OutgoingWebhook> due(Vendor vendor, Instant now) {
    return in(vendor, table -> table.due(now, 10));
  }

  private static void change(Vendor vendor, Consumer<OutgoingWebhookTable> change) {
    DATABASES
        .get(vendor)
        .runInTransaction(database -> change.accept(new OutgoingWebhookTable(database)));
  }

  private static <T> T in(Vendor vendor, Function<OutgoingWebhookTable, T> work) {
    return DATABASES
        .get(vendor)
        .callInTransaction(database -> work.apply(new OutgoingWebhookTable(database)));
  }

  private static OutgoingWebhook webhook(String id, String realm, String owner) {
    return new OutgoingWebhook(
        id,
        realm,
        owner,
        "token",
        "https://shop.example/called",
        "success=True&phone=89243555100&id=7",
        "sealed",
        0,
        NOON);
  }

  private static EntityManagerFactory open(TestDatabase database) {
    return new HibernatePersistenceConfiguration("ringback")
        .managedClass(OutgoingWebhookEntity.class)
        .jdbcUrl(database.url())
        .jdbcCredentials(database.user(), database.password())
        .createEntityManagerFactory();
  }
}
