package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.records.Mirror;
import dev.ringback.records.RecordsServer;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A realm whose history has four calls of one line, the newest first: b, b2, c3 and d4. */
record HistoryRealm(TestRealm realm, TokenDesk desk, IntegrationApp app) {

  private static final String LINE = "+33123456789";
  private static final String CALLER = "+79243555100";
  private static final String OTHER = "+79640000002";

  static HistoryRealm create(RecordsServer server, String name) {
    TestRealm realm = server.realm(name);
    realm.setAttributes(Map.of("ringback.integration.timeZone", "Europe/Moscow"));
    Mirror mirror = server.mirror(realm);
    mirror.add(
        "nobody",
        "bec3e80f21974f2e87d844ae05e60eb7",
        LINE,
        CALLER,
        LINE,
        "2026-11-22T16:00:00Z",
        600,
        true);
    mirror.add("nobody", "b2", LINE, LINE, OTHER, "2026-11-22T15:00:00Z", 5, false);
    mirror.add("nobody", "c3", LINE, "anonymous", LINE, "2026-11-22T14:00:00Z", 60, false);
    mirror.add("nobody", "d4", LINE, LINE, CALLER, "2026-11-21T20:59:59Z", 7200, true);
    return new HistoryRealm(realm, server.desk(realm), IntegrationApp.of(realm));
  }

  /** Of the user whose phone is the line. */
  TokenPair ownersPair() {
    return pairOf(realm.user("owner").withVerifiedPhone(LINE));
  }

  TokenPair pairOf(TestUser user) {
    return IntegrationApp.pair(app.create(desk.issue(user, "integration").value()));
  }

  /** The ids of the calls that are found; the first letter stands for one as long as a UUID. */
  static List<String> calls(HttpResponse<String> answer) {
    return rows(answer, "callId").stream()
        .map(id -> id.length() > 2 ? id.substring(0, 1) : id)
        .toList();
  }

  /** One field of each call that is found. */
  static List<String> rows(HttpResponse<String> answer, String field) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(
            IntegrationApp.json(answer).at("/result/rowset").spliterator(), false)
        .map(row -> row.path(field).asText())
        .toList();
  }
}
