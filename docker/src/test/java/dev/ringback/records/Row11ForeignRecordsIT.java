package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Security, rows 10 and 11: records of somebody else, and of another realm. */
@ExtendWith(RecordsServerExtension.class)
class Row11ForeignRecordsIT {

  private static final String LINE = "+33123456789";
  private static final String CALLER = "+79243555100";

  private static RecordsServer server;
  private static TestRealm realm;
  private static TokenDesk desk;
  private static RecordsApp stranger;

  @BeforeAll
  static void mirrorCalls(RecordsServer started) {
    server = started;
    realm = server.realm("row11-records");
    desk = server.desk(realm);
    Mirror mirror = server.mirror(realm);
    TestUser owner = realm.user("owner").withVerifiedPhone(LINE);
    mirror.add(owner, "a1", LINE, CALLER, LINE, "2026-11-22T16:00:00Z");
    // Has called the line himself, and reads of it no more than anybody else
    stranger = app(realm.user("stranger").withVerifiedPhone(CALLER));
  }

  @Test
  void theOwnerSeesIt() {
    assertThat(RecordsApp.all("id", app(realm.existingUser("owner")).search("")))
        .containsExactly("a1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "number=0033123456789",
        "number=0033123456789&number=0079243555100",
        "number=0079640000000&not=1",
        "recorded=true&limit=1000",
        "from=2026-01-01"
      })
  void somebodyElseFindsNothingHoweverItIsAskedFor(String query) {
    HttpResponse<String> page = stranger.search(query);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number=*",
        "number=%25",
        "number=0033_23456789",
        "number[]=0033123456789",
        "number=0033123456789%27%20or%201=1",
        "owner=owner",
        "line=0033123456789",
        "user_id=1"
      })
  void widenedSearchesAreMistakes(String query) {
    // As a browser would send it
    String sent = query.replace("[", "%5B").replace("]", "%5D");

    assertThat(stranger.search(sent).statusCode()).isEqualTo(400);
  }

  @Test
  void itsIdIsNoSecretAndNoHelp() {
    HttpResponse<String> foreign = stranger.one("a1");
    HttpResponse<String> unknown = stranger.one("a2");

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(unknown.body());
  }

  @Test
  void whoSeesEverythingInOneRealmSeesNothingOfAnother() {
    TestRealm other = server.realm("row11-other-realm");
    server.mirror(other);
    Reader reader = Reader.create(other, "everything").withLines("*").withRoles("read");
    RecordsApp app =
        RecordsApp.of(other, server.desk(other).issue(reader.user(), "records:read").value());

    assertThat(app.search("").body()).isEqualTo("[]");
    assertThat(app.one("a1").statusCode()).isEqualTo(404);
  }

  private static RecordsApp app(TestUser user) {
    return RecordsApp.of(realm, desk.issue(user, "records:read", "records:listen").value());
  }
}
