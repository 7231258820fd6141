package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.records.Mirror;
import dev.ringback.records.RecordsServer;
import dev.ringback.records.RecordsServerExtension;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Security, row 11: calls and recordings of somebody else. */
@ExtendWith(RecordsServerExtension.class)
class Row11ForeignCallsIT {

  private static final String LINE = "+33123456789";
  private static final String CALLER = "+79243555100";
  private static final String RECORD = "bec3e80f21974f2e87d844ae05e60eb7";

  private static IntegrationApp app;
  private static TokenPair strangers;

  @BeforeAll
  static void mirrorCalls(RecordsServer server) {
    TestRealm realm = server.realm("row11-integration");
    app = IntegrationApp.of(realm);
    Mirror mirror = server.mirror(realm);
    mirror.add(
        realm.user("owner").withVerifiedPhone(LINE),
        RECORD,
        LINE,
        CALLER,
        LINE,
        "2026-11-22T16:00:00Z");
    // Has called the line himself, and reads of it no more than anybody else
    TestUser stranger = realm.user("stranger").withVerifiedPhone(CALLER);
    strangers =
        IntegrationApp.pair(app.create(server.desk(realm).issue(stranger, "integration").value()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"numbers\":[\"33123456789\"]}",
        "{\"numbers\":[\"33123456789\",\"79243555100\"]}",
        "{\"isCallRecord\":1,\"owner\":\"owner\",\"line\":\"33123456789\"}"
      })
  void areNotFoundHoweverTheyAreAskedFor(String body) {
    HttpResponse<String> answer = app.history(strangers.access(), body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(IntegrationApp.json(answer).at("/result/rowset")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "%", "3312345678_", "33123456789' or 1=1"})
  void areNotFoundByWildcards(String number) {
    assertRefused(app.history(strangers.access(), "{\"numbers\":[\"" + number + "\"]}"), 400);
  }

  @Test
  void theirNamesAreNoSecretsAndNoHelp() {
    HttpResponse<String> foreign =
        app.file(strangers.access(), "bec3e80f-2197-4f2e-87d8-44ae05e60eb7");
    HttpResponse<String> unknown =
        app.file(strangers.access(), "00000000-2197-4f2e-87d8-44ae05e60eb7");

    assertRefused(foreign, 404);
    assertThat(foreign.body()).isEqualTo(unknown.body());
    assertRefused(app.file(strangers.access(), RECORD), 404);
  }
}
