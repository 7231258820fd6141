package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.AccountApp;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose records a user may read and hear, and that it is so with the next request. */
@ExtendWith(RecordsServerExtension.class)
class PermissionsIT {

  private static final String CALLER = "+79243555100";
  private static final String SALES = "+33123456701";
  private static final String SUPPORT = "+33123456702";
  private static final String BOSS = "+33123456703";

  private static RecordsServer server;
  private static TestRealm realm;
  private static TokenDesk desk;
  private static Mirror mirror;

  @BeforeAll
  static void mirrorCalls(RecordsServer started) {
    server = started;
    realm = server.realm("permissions");
    desk = server.desk(realm);
    mirror = server.mirror(realm);
    mirror.add("a1", SALES, CALLER, SALES, "2026-11-22T16:00:00Z");
    mirror.add("b2", SUPPORT, CALLER, SUPPORT, "2026-11-22T15:00:00Z");
    mirror.add("c3", BOSS, BOSS, CALLER, "2026-11-22T14:00:00Z");
  }

  @Test
  void theLineOfOnesOwnPhoneNeedsNoRole() {
    TestUser user = realm.user("own-phone").withVerifiedPhone(SALES);
    RecordsApp app = app(user);

    HttpResponse<String> page = app.search("");

    assertThat(ids(page)).containsExactly("a1");
    assertThat(RecordsApp.json(page).get(0).path("audio").asText())
        .isEqualTo(realm.address() + "/call-records/records/a1/audio");
    user.withUnverifiedPhone(SALES);
    assertThat(ids(app.search(""))).isEmpty();
  }

  @Test
  void whatCameThroughOnesOwnLinkNeedsNoRole() {
    TestUser user = realm.user("own-link");
    mirror.add(user, "d4", "+33123456704", CALLER, "+33123456704", "2026-11-22T13:00:00Z");

    HttpResponse<String> page = app(user).search("");

    assertThat(ids(page)).containsExactly("d4");
    assertThat(RecordsApp.json(page).get(0).path("audio").isNull()).isFalse();
  }

  @Test
  void aGrantedLineNeedsTheRole() {
    Reader reader = Reader.create(realm, "granted").withLines("0033 1 23 45 67 01");
    RecordsApp app = app(reader.user());
    assertThat(ids(app.search(""))).isEmpty();

    reader.withRoles("read");

    assertThat(ids(app.search(""))).containsExactly("a1");
    assertThat(app.one("a1").statusCode()).isEqualTo(200);
    assertThat(app.one("b2").statusCode()).isEqualTo(404);
  }

  @Test
  void toHearItTakesAnotherRole() {
    Reader reader = Reader.create(realm, "listener").withLines(SALES, SUPPORT).withRoles("read");
    reader.user().withVerifiedPhone(SUPPORT);
    RecordsApp app = app(reader.user());
    HttpResponse<String> before = app.search("");

    reader.withRoles("listen");

    assertThat(RecordsApp.json(before).get(0).path("audio").isNull()).isTrue();
    assertThat(RecordsApp.json(before).get(1).path("audio").asText()).endsWith("/b2/audio");
    assertThat(RecordsApp.all("audio", app.search("")))
        .allSatisfy(audio -> assertThat(audio).endsWith("/audio"));
    reader.withoutRoles("read");
    assertThat(ids(app.search(""))).containsExactly("b2");
  }

  @Test
  void groupsGiveTheirLinesAndRolesAndThoseOfTheGroupsTheyAreIn() {
    Reader reader =
        Reader.create(realm, "member")
            .inGroup(Reader.group("firm", SALES), Reader.group("department", SUPPORT))
            .withRoles("read");

    assertThat(ids(app(reader.user()).search(""))).containsExactly("a1", "b2");
  }

  @Test
  void aStarIsEveryLine() {
    Reader reader = Reader.create(realm, "everything").withLines("*").withRoles("read", "listen");

    assertThat(ids(app(reader.user()).search(""))).contains("a1", "b2", "c3");
  }

  @Test
  void whatIsTakenAwayIsGoneWithTheNextRequest() {
    Reader reader = Reader.create(realm, "dismissed").withLines(SALES, BOSS).withRoles("read");
    RecordsApp app = app(reader.user());
    assertThat(ids(app.search(""))).contains("a1", "c3");

    reader.withLines(SALES);
    assertThat(ids(app.search(""))).containsExactly("a1");
    assertThat(app.one("c3").statusCode()).isEqualTo(404);

    reader.withoutRoles("read");
    assertThat(ids(app.search(""))).isEmpty();
    assertThat(app.one("a1").statusCode()).isEqualTo(404);
  }

  @Test
  void theBlocklistHidesWithTheNextRequest() {
    Reader reader = Reader.create(realm, "blocking").withLines("*").withRoles("read");
    RecordsApp app = app(reader.user());
    mirror.add("e5", BOSS, "+79640000001", BOSS, "2026-11-22T12:00:00Z");
    assertThat(ids(app.search(""))).contains("e5");
    AccountApp account = AccountApp.of(realm);

    account.block(account.accessToken("blocking", TestUser.PASSWORD), "0079640000001");

    assertThat(ids(app.search(""))).doesNotContain("e5").contains("a1");
    assertThat(ids(app.search("number=0079640000001"))).isEmpty();
    assertThat(app.one("e5").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "33199000001",
        "0199000001",
        "0033 1 99 00 00 01",
        "+33 (0)1 99 00 00 01",
        "+33199000001;ext=1",
        "tel:+33199000001",
        "sip:+33199000001@carrier.example;user=phone",
        "\u0660\u0661\u0669\u0669\u0660\u0660\u0660\u0660\u0660\u0661"
      })
  void theBlocklistHidesANumberHoweverTheSourceHasWrittenIt(String written) {
    String id = "f" + Integer.toUnsignedString(written.hashCode());
    String there = "t" + Integer.toUnsignedString(written.hashCode());
    mirror.add(id, BOSS, written, BOSS, "2026-11-21T12:00:00Z");
    mirror.add(there, BOSS, BOSS, written, "2026-11-21T11:00:00Z");
    Reader reader =
        Reader.create(realm, "blocking-" + id).withLines("*").withRoles("read", "listen");
    RecordsApp app = app(reader.user());
    assertThat(ids(app.search("limit=1000"))).contains(id, there);
    AccountApp account = AccountApp.of(realm);

    account.block(account.accessToken(reader.user().username(), TestUser.PASSWORD), "+33199000001");

    assertThat(ids(app.search("limit=1000"))).contains("a1").doesNotContain(id, there);
    assertThat(app.one(id).statusCode()).isEqualTo(404);
    assertThat(app.one(there + "/audio").statusCode()).isEqualTo(404);
  }

  @Test
  void hiddenRecordsLeaveNoGapInAPage() {
    TestRealm other = server.realm("permissions-pages");
    Mirror pages = server.mirror(other);
    for (int minute = 10; minute < 40; minute++) {
      String caller = minute % 3 == 0 ? CALLER : "0199000002";
      pages.add("r" + minute, SALES, caller, SALES, "2026-11-20T10:%d:00Z".formatted(minute));
    }
    Reader reader = Reader.create(other, "paging").withLines("*").withRoles("read");
    AccountApp account = AccountApp.of(other);
    account.block(account.accessToken("paging", TestUser.PASSWORD), "+33199000002");
    RecordsApp app =
        RecordsApp.of(other, server.desk(other).issue(reader.user(), "records:read").value());

    assertThat(ids(app.search("limit=4"))).containsExactly("r39", "r36", "r33", "r30");
    assertThat(ids(app.search("limit=1000"))).hasSize(10);
  }

  @Test
  void aTokenThatMayNotListenShowsNoRecordings() {
    TestUser user = realm.user("half").withVerifiedPhone(SALES);
    RecordsApp app = RecordsApp.of(realm, desk.issue(user, "records:read").value());

    assertThat(RecordsApp.json(app.search("")).get(0).path("audio").isNull()).isTrue();
    assertThat(RecordsApp.json(app.one("a1")).path("audio").isNull()).isTrue();
  }

  @Test
  void aLoginsAccessTokenIsGoodForBoth() {
    realm.user("person").withVerifiedPhone(SALES);
    RecordsApp app =
        RecordsApp.of(realm, AccountApp.of(realm).accessToken("person", TestUser.PASSWORD));

    assertThat(RecordsApp.json(app.one("a1")).path("audio").asText()).endsWith("/a1/audio");
  }

  private static RecordsApp app(TestUser user) {
    return RecordsApp.of(realm, desk.issue(user, "records:read", "records:listen").value());
  }

  private static List<String> ids(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return RecordsApp.all("id", page);
  }
}
