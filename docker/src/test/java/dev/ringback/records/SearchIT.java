package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found, and how it is written. */
@ExtendWith(RecordsServerExtension.class)
class SearchIT {

  private static final String LINE = "+33123456789";
  private static final String CALLER = "+79243555100";
  private static final String OTHER = "+79640000002";

  private static TestRealm realm;
  private static TokenDesk desk;
  private static Mirror mirror;
  private static TestUser owner;
  private static RecordsApp app;

  @BeforeAll
  static void mirrorCalls(RecordsServer server) {
    realm = server.realm("search");
    desk = server.desk(realm);
    mirror = server.mirror(realm);
    owner = realm.user("owner").withVerifiedPhone(LINE);
    app = app(owner);
    mirror.add("nobody", "a1", LINE, CALLER, LINE, "2026-11-22T16:00:00Z", 600, true);
    mirror.add("nobody", "b2", LINE, LINE, OTHER, "2026-11-22T15:00:00Z", 5, false);
    mirror.add("nobody", "c3", LINE, "=cmd|'/c calc'!A1", LINE, "2026-11-22T14:00:00Z", 60, false);
    mirror.add("nobody", "d4", LINE, LINE, CALLER, "2026-11-21T14:00:00Z", 7200, true);
  }

  @Test
  void aRecordHasTheseFieldsAndNoOthers() {
    HttpResponse<String> page = app.search("limit=1");

    assertThat(RecordsApp.json(page)).hasSize(1);
    JsonNode record = RecordsApp.json(page).get(0);
    assertThat(record.toString())
        .isEqualTo(
            "{\"id\":\"a1\",\"source\":\"telephony\",\"line\":\"0033123456789\","
                + "\"from\":\"0079243555100\",\"to\":\"0033123456789\",\"direction\":\"IN\","
                + "\"start\":\"2026-11-22T16:00:00Z\",\"end\":\"2026-11-22T16:10:00Z\","
                + "\"duration\":600,\"recorded\":true,\"audio\":\""
                + realm.address()
                + "/call-records/records/a1/audio\"}");
    assertThat(RecordsApp.json(app.one("a1"))).isEqualTo(record);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number=0079243555100                           | a1 d4
          number=%2B79243555100                          | a1 d4
          number=8%20924%20355-51-00                     | a1 d4
          number=0079243555100&number=0079640000002      | a1 b2 d4
          number=0079243555100&not=1                     | b2 c3
          durationmin=600                                | a1 d4
          durationmin=600&durationmax=600                | a1
          durationmax=59                                 | b2
          direction=IN                                   | a1 c3
          direction=OUT                                  | b2 d4
          from=2026-11-22T15:00:00Z                      | a1 b2
          to=2026-11-22T15:00:00Z                        | c3 d4
          from=2026-11-22&to=2026-11-22T18:00:00%2B02:00 | b2 c3
          recorded=true                                  | a1 d4
          recorded=false                                 | b2 c3
          durationmin=600&direction=IN                   | a1
          number=0033000000000                           |
          """)
  void aSearchFindsWhatItAsksFor(String query, String ids) {
    HttpResponse<String> page = app.search(query);

    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(String.join(" ", RecordsApp.all("id", page)))
        .isEqualTo(Optional.ofNullable(ids).orElse(""));
  }

  @Test
  void aTableHasTheSameRecordsAndNoFormulas() {
    HttpResponse<String> table =
        Loopback.send(app.request("?direction=IN").header("Accept", "text/csv").GET());

    assertThat(table.body())
        .isEqualTo(
            "id,source,line,from,to,direction,start,end,duration,recorded,audio\r\n"
                + "a1,telephony,0033123456789,0079243555100,0033123456789,IN,"
                + "2026-11-22T16:00:00Z,2026-11-22T16:10:00Z,600,true,"
                + realm.address()
                + "/call-records/records/a1/audio\r\n"
                + "c3,telephony,0033123456789,'=cmd|'/c calc'!A1,0033123456789,IN,"
                + "2026-11-22T14:00:00Z,2026-11-22T14:01:00Z,60,false,\r\n");
  }

  @Test
  void pagesLeadThroughAllRecordsWhateverComesInBetween() {
    TestUser busy = realm.user("busy");
    List<String> expected = new ArrayList<>();
    for (int nth = 0; nth < 25; nth++) {
      // Always two at one time
      Instant start = Instant.parse("2026-11-20T12:00:00Z").minusSeconds(nth / 2 * 60L);
      String id = "%02d".formatted(99 - nth);
      mirror.add(busy, id, "+33100000000", OTHER, "+33100000000", start.toString());
      expected.add(id);
    }
    RecordsApp busyApp = app(busy);
    String query = "limit=4&number=%2B33100000000&direction=IN";

    List<String> found = new ArrayList<>();
    HttpResponse<String> page = busyApp.search(query);
    found.addAll(RecordsApp.all("id", page));
    mirror.add(busy, "newer", "+33100000000", OTHER, "+33100000000", "2026-11-20T13:00:00Z");
    Optional<URI> next = RecordsApp.next(page);
    while (next.isPresent()) {
      page = busyApp.follow(next.get());
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      found.addAll(RecordsApp.all("id", page));
      next = RecordsApp.next(page);
    }

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aCursorIsGoodForItsOwnSearchAlone() {
    URI next = RecordsApp.next(app.search("limit=1")).orElseThrow();
    TestUser other = realm.user("other").withVerifiedPhone(LINE);

    assertThat(RecordsApp.all("id", app.follow(next))).containsExactly("b2");
    assertThat(app.follow(URI.create(next + "&recorded=true")).statusCode()).isEqualTo(400);
    assertThat(app.follow(URI.create(next + "A")).statusCode()).isEqualTo(400);
    assertThat(app(other).follow(next).statusCode()).isEqualTo(400);
  }

  @Test
  void aPageThatHasChangedIsSentAgain() {
    TestUser reader = realm.user("reader");
    mirror.add(reader, "f6", "+33100000001", OTHER, "+33100000001", "2026-11-20T12:00:00Z");
    RecordsApp readersApp = app(reader);
    String tag = readersApp.search("").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> same =
        Loopback.send(readersApp.request("").header("If-None-Match", tag).GET());
    mirror.add(reader, "f7", "+33100000001", OTHER, "+33100000001", "2026-11-20T12:00:00Z");
    HttpResponse<String> other =
        Loopback.send(readersApp.request("").header("If-None-Match", tag).GET());

    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(RecordsApp.all("id", other)).containsExactly("f7", "f6");
  }

  @Test
  void whatTheTelephoneSystemHasRemovedIsGoneForWhoCouldSeeIt() {
    TestUser reader = realm.user("mourner");
    mirror.add(reader, "e5", "+33100000002", OTHER, "+33100000002", "2026-11-20T12:00:00Z");

    mirror.bury("e5");

    assertThat(app(reader).one("e5").statusCode()).isEqualTo(410);
    assertThat(RecordsApp.all("id", app(reader).search(""))).isEmpty();
    assertThat(app.one("e5").statusCode()).isEqualTo(404);
  }

  @Test
  void aRecordThatCameThroughTwoLinksIsOne() {
    TestUser one = realm.user("one");
    mirror.add(one, "g7", "+33100000003", OTHER, "+33100000003", "2026-11-20T12:00:00Z");
    mirror.add("g7", "+33100000003", OTHER, "+33100000003", "2026-11-20T12:00:00Z");
    Reader reader = Reader.create(realm, "everybody").withLines("*").withRoles("read");

    assertThat(RecordsApp.all("id", app(reader.user()).search("number=%2B33100000003")))
        .containsExactly("g7");
  }

  private static RecordsApp app(TestUser user) {
    return RecordsApp.of(realm, desk.issue(user, "records:read", "records:listen").value());
  }
}
