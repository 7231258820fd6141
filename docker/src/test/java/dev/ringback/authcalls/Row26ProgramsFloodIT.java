package dev.ringback.authcalls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.AuthcallsRole;
import dev.ringback.token.TokenDesk;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Security, row 26: programs of the Back Calls API verify phones only for owners whom an
 * administrator lets, and no more of them than the realm's limits say.
 */
@RingbackTest
class Row26ProgramsFloodIT {

  private static final String PHONE = "+79243555100";

  private static int realms;

  private PoolRealm pool;
  private TestRealm realm;
  private TokenDesk desk;
  private AuthcallsRole role;
  private TestUser owner;
  private Program program;

  /** One for each test: a realm has a budget of events for each minute. */
  @BeforeEach
  void importRealm(Ringback ringback) {
    pool = PoolRealm.create(ringback, "row26-programs-" + ++realms, PoolRealm.MANY);
    realm = pool.realm();
    desk = TokenDesk.of(ringback, realm);
    role = new AuthcallsRole(realm);
    owner = realm.user("owner");
    program = Program.of(realm, owner, desk);
    realm.events().clear();
  }

  @Test
  void aTokenWorksAsLongAsItsOwnerHasTheRole() {
    Answer answer = program.get(PHONE);
    assertThat(answer.status()).isEqualTo(200);

    role.take(owner);

    assertThat(program.get(PHONE).status()).isEqualTo(403);
    assertThat(program.check(answer.id()).status()).isEqualTo(403);
    assertThat(program.check(answer.id()).error())
        .isEqualTo("token owner lacks role authcalls of ringback-records");
    assertThat(realm.events().errors()).containsOnly("not_allowed");
    role.grant(owner);
    assertThat(program.check(answer.id()).status()).isEqualTo(200);
  }

  @Test
  void theRoleOfAGroupCounts() {
    role.take(owner);
    assertThat(program.get(PHONE).status()).isEqualTo(403);

    role.grantByGroup(owner, "those who verify phones");

    assertThat(program.get(PHONE).status()).isEqualTo(200);
  }

  @Test
  void anOwnerHasSoManyAttemptsOpen() {
    realm.setAttributes(Map.of("ringback.authcalls.openAttempts", "4"));
    Program another = program.with(desk.issue(owner, "authcalls").value());

    List<Answer> flood =
        Crowd.atOnce(12, nth -> (nth % 2 == 0 ? program : another).get(phone(nth)));

    List<Answer> opened = flood.stream().filter(Answer::success).toList();
    assertThat(opened).hasSize(4);
    assertThat(flood)
        .filteredOn(answer -> !answer.success())
        .allSatisfy(Row26ProgramsFloodIT::isTooMany);
    Answer first = opened.get(0);
    String caller = phone(flood.indexOf(first));
    pool.pbx().call(caller, first.dialled());
    assertThat(program.check(first.id()).success()).isTrue();
    assertThat(program.check(first.id()).success()).isTrue();
    assertThat(program.get(phone(90)).status()).isEqualTo(200);
    assertThat(program.get(phone(91)).status()).isEqualTo(429);
  }

  @Test
  void aTokenAndItsOwnerGetSoManyNumbersAMinute() {
    realm.setAttributes(
        Map.of(
            "ringback.authcalls.numbersPerMinuteAndToken", "3",
            "ringback.authcalls.numbersPerMinute", "5"));
    Program another = program.with(desk.issue(owner, "authcalls").value());

    List<Answer> one = ask(program, 8, 100);
    List<Answer> other = ask(another, 8, 200);

    // The clock's minute may begin anew meanwhile
    assertThat(one.stream().filter(Answer::success).count()).isBetween(3L, 6L);
    assertThat(other.stream().filter(Answer::success).count()).isBetween(2L, 6L);
    assertThat(other).last().satisfies(Row26ProgramsFloodIT::isTooMany);
    assertThat(realm.events().errors()).containsOnly("too_many_requests");
  }

  @Test
  void anOwnerSendsSoManyRequestsAMinute() {
    Answer answer = program.get(PHONE);
    realm.setAttributes(Map.of("ringback.authcalls.requestsPerMinute", "2"));

    List<Answer> checks =
        IntStream.range(0, 6).mapToObj(unused -> program.check(answer.id())).toList();

    assertThat(checks).last().satisfies(Row26ProgramsFloodIT::isTooMany);
    Program neighbour = Program.of(realm, realm.user("neighbour"), desk);
    assertThat(neighbour.get(phone(300)).status()).isEqualTo(200);
  }

  @Test
  void aFloodWithoutANumberFillsNoEvents() {
    realm.component("pbx").set("enabled", "false");
    realm.setAttributes(
        Map.of(
            "ringback.authcalls.numbersPerMinute", "1000",
            "ringback.authcalls.numbersPerMinuteAndToken", "1000"));

    List<Answer> flood = Crowd.inTurns(200, 10, nth -> program.get(phone(nth)));

    assertThat(flood).extracting(Answer::status).containsOnly(503);
    // At most sixty a minute, and the clock's minute may begin anew meanwhile
    assertThat(realm.events().errors()).hasSizeBetween(1, 120).containsOnly("no_gateway");
  }

  @Test
  void aFloodOfProgramsLeavesPeopleTheirLogin() {
    realm.setAttributes(Map.of("ringback.authcalls.openAttempts", "4"));
    Crowd.inTurns(40, 10, nth -> program.get(phone(nth)));

    PhoneLogin person = pool.begin("+79243555101");
    pool.pbx().call("+79243555101", person.dialledNumber());

    assertThat(person.state()).isEqualTo("verified");
  }

  @Test
  void aPrefetchBeginsNoAttempt() {
    for (String header : List.of("Sec-Purpose", "Purpose", "X-Moz")) {
      assertThat(program.prefetch(PHONE, header).status()).isEqualTo(405);
    }
  }

  private static List<Answer> ask(Program program, int times, int first) {
    return IntStream.range(first, first + times).mapToObj(nth -> program.get(phone(nth))).toList();
  }

  private static void isTooMany(Answer answer) {
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.error()).isEqualTo("too many requests");
    assertThat(answer.http().headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(1L, 60L);
  }

  private static String phone(int nth) {
    return "+7924362%04d".formatted(nth);
  }
}
