package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.account.AccountApp;
import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.Program;
import dev.ringback.token.TokenDesk;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What tokens tell apps of the records that their user may see. */
@RingbackTest
class CallRecordsMapperIT {

  private static final String PHONE = "+79243555100";
  private static final String SALES = "+33123456701";

  private static TestRealm realm;
  private static TokenDesk desk;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "records-mapper");
    desk = TokenDesk.of(ringback, realm);
  }

  @Test
  void whoHasNoLinesIsToldSo() {
    assertThat(claim(Reader.create(realm, "nobody")).toString())
        .isEqualTo("{\"lines\":[],\"actions\":[\"read\",\"listen\"]}");
  }

  @Test
  void onesOwnLineIsToReadAndToHear() {
    Reader reader = Reader.create(realm, "own");
    reader.user().withVerifiedPhone(PHONE);

    assertThat(claim(reader).toString())
        .isEqualTo("{\"lines\":[\"+79243555100\"],\"actions\":[\"read\",\"listen\"]}");
  }

  @Test
  void actionsAreWhatMayBeDoneWithAllOfTheLines() {
    Reader reader = Reader.create(realm, "granted").withLines("0033123456701").withRoles("read");
    reader.user().withVerifiedPhone(PHONE);
    JsonNode reading = claim(reader);

    reader.withRoles("listen");

    assertThat(reading.toString())
        .isEqualTo("{\"lines\":[\"" + SALES + "\",\"" + PHONE + "\"],\"actions\":[\"read\"]}");
    assertThat(claim(reader).path("actions")).hasSize(2);
  }

  @Test
  void everyLineIsAStar() {
    Reader reader = Reader.create(realm, "all").withLines("*", SALES).withRoles("read", "listen");

    assertThat(claim(reader).path("lines").toString()).isEqualTo("[\"*\"]");
  }

  @Test
  void aTokenHasRoomForFiftyLines() {
    String[] lines =
        IntStream.range(0, 51)
            .mapToObj(nth -> "+33%09d".formatted(nth + 100_000_000))
            .toArray(String[]::new);
    Reader reader = Reader.create(realm, "many").withLines(lines).withRoles("read");

    assertThat(claim(reader).path("lines")).hasSize(50);
    assertThat(claim(reader).path("more").asBoolean()).isTrue();
  }

  @Test
  void anExchangedTokenTellsNoMoreThanItMayBeUsedFor() {
    Program program = Program.of(realm, "exchanging");
    program.withClientScope("call-records");
    TestUser user = realm.user("exchanged").withVerifiedPhone(SALES);

    Tokens reading = program.exchange(desk.issue(user, "records:read").value()).tokens();
    Tokens calling = program.exchange(desk.issue(user, "authcalls").value()).tokens();

    assertThat(reading.accessTokenClaims().path("call_records").toString())
        .isEqualTo("{\"lines\":[\"" + SALES + "\"],\"actions\":[\"read\"]}");
    assertThat(calling.accessTokenClaims().has("call_records")).isFalse();
  }

  private static JsonNode claim(Reader reader) {
    String token = AccountApp.of(realm).accessToken(reader.user().username(), TestUser.PASSWORD);
    return AccountApp.claims(token).path("call_records");
  }
}
