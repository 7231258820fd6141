package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.account.AccountApp;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.records.Mirror;
import dev.ringback.records.Reader;
import dev.ringback.records.RecordsServer;
import dev.ringback.records.RecordsServerExtension;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hash brings the answer back, to who asked, and by what may be seen by then. */
@ExtendWith(RecordsServerExtension.class)
class RequestHashesIT {

  private static final String LINE = "+33123456789";
  private static final String CALLER = "+79243555100";

  private static TestRealm realm;
  private static TokenDesk desk;
  private static IntegrationApp app;
  private static Mirror mirror;

  @BeforeAll
  static void mirrorCalls(RecordsServer server) {
    realm = server.realm("integration-hashes");
    desk = server.desk(realm);
    app = IntegrationApp.of(realm);
    mirror = server.mirror(realm);
    mirror.add("a1", LINE, CALLER, LINE, "2026-11-20T16:00:00Z");
    mirror.add("b2", LINE, LINE, CALLER, "2026-11-19T16:00:00Z");
  }

  @Test
  void theSameCallsComeAgainAsTheyWereAskedFor() {
    TokenPair pair = pairOf(realm.user("asking").withVerifiedPhone("+33123450001"));
    mirror.add("c1", "+33123450001", CALLER, "+33123450001", "2026-11-20T16:00:00Z");
    JsonNode first =
        IntegrationApp.json(app.history(pair.access(), "{\"direction\":2}")).path("result");
    Instant later = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    mirror.add("c2", "+33123450001", CALLER, "+33123450001", later.toString());

    JsonNode again = again(pair, first);

    assertThat(again.path("rowset")).isEqualTo(first.path("rowset")).hasSize(1);
    for (String member : new String[] {"apiName", "callTime", "requestHash"}) {
      assertThat(again.path(member)).as(member).isEqualTo(first.path(member));
    }
  }

  @Test
  void whatIsTakenAwayMeanwhileIsNotInIt() {
    Reader reader = Reader.create(realm, "reader").withLines("*").withRoles("read");
    TokenPair pair = pairOf(reader.user());
    JsonNode first = IntegrationApp.json(app.history(pair.access())).path("result");
    assertThat(first.path("rowset")).hasSizeGreaterThan(1);

    reader.withoutRoles("read");

    assertThat(again(pair, first).path("rowset")).isEmpty();
  }

  @Test
  void whatIsBlockedMeanwhileIsNotInIt() {
    realm.existingUser("anna").withVerifiedPhone(LINE);
    TokenPair pair = pairOf(realm.existingUser("anna"));
    JsonNode first = IntegrationApp.json(app.history(pair.access())).path("result");
    assertThat(first.path("rowset")).hasSize(2);
    AccountApp account = AccountApp.of(realm);

    account.post(
        "/account/blocklist",
        account.accessToken("anna", "anna"),
        "{\"number\":\"0079243555100\"}");

    assertThat(again(pair, first).path("rowset")).isEmpty();
  }

  @Test
  void theHashOfSomebodyElseIsNone() {
    TokenPair pair = pairOf(realm.user("owner").withVerifiedPhone("+33123450002"));
    TokenPair others = pairOf(realm.user("other"));
    String hash = hash(IntegrationApp.json(app.history(pair.access())).path("result"));

    assertRefused(app.again(others.access(), hash), 404);
    assertRefused(app.again(pair.access(), hash.substring(1)), 404);
    assertRefused(app.again(pair.access(), "twbfdoEhUI6kPSgOpPXT7Q==QUY5OUZCMDJGNDA4"), 404);
    assertRefused(app.get(IntegrationApp.AGAIN, pair.access()), 404);
  }

  @Test
  void aHashOutlivesThePairThatItWasMadeWith() {
    TestUser owner = realm.user("renewing").withVerifiedPhone("+33123450003");
    TokenPair pair = pairOf(owner);
    JsonNode first = IntegrationApp.json(app.history(pair.access())).path("result");

    TokenPair next = IntegrationApp.pair(app.refresh(pair.refresh()));

    assertThat(again(next, first).path("rowset")).isEqualTo(first.path("rowset"));
  }

  private static JsonNode again(TokenPair pair, JsonNode first) {
    return IntegrationApp.json(app.again(pair.access(), hash(first))).path("result");
  }

  private static String hash(JsonNode result) {
    return result.path("requestHash").asText();
  }

  private static TokenPair pairOf(TestUser user) {
    return IntegrationApp.pair(app.create(desk.issue(user, "integration").value()));
  }
}
