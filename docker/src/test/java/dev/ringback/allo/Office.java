package dev.ringback.allo;

import dev.ringback.account.LenientRealm;
import dev.ringback.integration.IntegrationApp;
import dev.ringback.recording.Player;
import dev.ringback.records.Reader;
import dev.ringback.records.RecordsApp;
import dev.ringback.simulator.alloincognito.Call;
import dev.ringback.simulator.alloincognito.Contract;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** A realm with an office at Allo Incognito, and a clerk who may read and hear its calls. */
final class Office {

  static final String LINE = "+74951234567";
  static final String OTHER_LINE = "+74951234568";
  static final String CALLER = "+79161234567";

  /** Of the newest call; calls with greater numbers are an hour older each. */
  static final Instant NEWEST = Instant.parse("2026-11-20T16:00:00Z");

  private final TestRealm realm;
  private final TokenDesk desk;
  private final TestUser clerk;

  private Office(TestRealm realm, TokenDesk desk) {
    this.realm = realm;
    this.desk = desk;
    this.clerk = Reader.create(realm, "clerk").withLines(LINE).withRoles("read", "listen").user();
  }

  static Office open(Ringback ringback, String name) {
    TestRealm realm = LenientRealm.create(ringback, name);
    return new Office(realm, TokenDesk.of(ringback, realm));
  }

  static Office open(TestRealm realm, TokenDesk desk) {
    return new Office(realm, desk);
  }

  TestRealm realm() {
    return realm;
  }

  Contract pbx() {
    return realm.alloIncognito();
  }

  /** Somebody called the line, and was recorded. */
  Office rings(int number) {
    pbx().keep(call(number));
    return this;
  }

  static Call call(int number) {
    return Call.of(
        number,
        NEWEST.minus(Duration.ofHours(number)),
        Duration.ofSeconds(20),
        CALLER,
        LINE,
        Call.IN);
  }

  RecordsApp app() {
    return app(clerk);
  }

  RecordsApp app(TestUser user) {
    return RecordsApp.of(realm, desk.issue(user, "records:read", "records:listen").value());
  }

  Player player() {
    return Player.of(realm, desk.issue(clerk, "records:read", "records:listen").value());
  }

  /** A program that speaks document 001 itself. */
  IntegrationApp program() {
    return IntegrationApp.of(realm);
  }

  IntegrationApp.TokenPair pair() {
    return IntegrationApp.pair(program().create(desk.issue(clerk, "integration").value()));
  }

  TestUser clerk() {
    return clerk;
  }

  TokenDesk desk() {
    return desk;
  }

  /** What the newest call has for an id. */
  static String first(HttpResponse<String> page) {
    return RecordsApp.all("id", page).get(0);
  }
}
