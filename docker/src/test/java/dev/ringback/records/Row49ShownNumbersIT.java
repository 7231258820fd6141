package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.integration.IntegrationApp;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.telephone.PbxEvent;
import dev.ringback.token.TokenDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Security, row 49: a call that shows the number of a company's line makes the line an own phone,
 * and opens its records only if the network vouched for the caller, or the realm trusts the line.
 */
@ExtendWith(RecordsServerExtension.class)
class Row49ShownNumbersIT {

  private static final Map<String, String> ADD_PHONE = Map.of("kc_action", "verify-phone-by-call");
  private static final String TRUSTED_LINES = "ringback.records.trustedLines";
  private static final String CUSTOMER = "+79243555100";

  private static PoolRealm pool;
  private static TokenDesk desk;
  private static Mirror mirror;

  @BeforeAll
  static void connect(RecordsServer server) {
    pool = PoolRealm.of(server.realm("row49", Row49ShownNumbersIT::withPool));
    desk = server.desk(pool.realm());
    mirror = server.mirror(pool.realm());
  }

  @BeforeEach
  void trustNoLine() {
    pool.realm().setAttributes(Map.of(TRUSTED_LINES, ""));
  }

  @ParameterizedTest
  @CsvSource({"none,1", "C,2"})
  void aCallThatTheNetworkHardlyVouchesForOpensNothing(String attestation, int line) {
    String mainNumber = lineWithACall(line);
    TestUser attacker = pool.realm().user("attacker-" + attestation);

    addPhone(attacker, mainNumber, attestation);

    assertThat(attacker.attribute("phoneNumber")).contains(mainNumber);
    RecordsApp app = app(attacker);
    assertThat(app.search("").body()).isEqualTo("[]");
    assertThat(app.one("m" + line).statusCode()).isEqualTo(404);
    assertThat(app.one("m" + line + "/audio").statusCode()).isEqualTo(404);
    assertThat(history(attacker)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"B,3", "A,4"})
  void aCallThatTheNetworkVouchesForOpensItsLineUntilOneThatItDoesNot(
      String attestation, int line) {
    String own = lineWithACall(line);
    TestUser user = pool.realm().user("owner-" + attestation);

    addPhone(user, own, attestation);

    assertThat(ids(user)).containsExactly("m" + line);
    assertThat(app(user).one("m" + line).statusCode()).isEqualTo(200);
    assertThat(history(user)).isNotEmpty();
    PhoneLogin login = pool.begin(own);
    pool.pbx().call(own, login.dialledNumber());
    assertThat(login.awaitWordOfTheCall().finish().isLoggedIn()).isTrue();
    assertThat(ids(user)).isEmpty();
  }

  @Test
  void aLineThatTheRealmTrustsIsOpenToItsPhoneAndNoOther() {
    String own = lineWithACall(5);
    String other = lineWithACall(6);
    TestUser user = pool.realm().user("trusted");
    TestUser attacker = pool.realm().user("not-trusted");
    addPhone(user, own, "none");
    addPhone(attacker, other, "none");

    pool.realm().setAttributes(Map.of(TRUSTED_LINES, "main office, 0033 1 23 45 67 05"));

    assertThat(ids(user)).containsExactly("m5");
    assertThat(ids(attacker)).isEmpty();
    pool.realm().setAttributes(Map.of(TRUSTED_LINES, "*"));
    assertThat(ids(attacker)).containsExactly("m6");
    pool.realm().setAttributes(Map.of(TRUSTED_LINES, "+33123456799"));
    assertThat(ids(user)).isEmpty();
  }

  @Test
  void aNumberThatAnAdministratorHasVerifiedOpensNothingByItself() {
    lineWithACall(7);
    TestUser user = pool.realm().user("set-by-admin").withVerifiedPhone("+33123456707");

    assertThat(ids(user)).isEmpty();
  }

  private static void withPool(ObjectNode json) {
    PoolRealm.withNumbers(PoolRealm.MANY).accept(json);
  }

  /** A line of the company with one call that was recorded. */
  private static String lineWithACall(int line) {
    String number = "+3312345670" + line;
    mirror.add("m" + line, number, CUSTOMER, number, "2026-11-22T16:00:00Z");
    return number;
  }

  private static void addPhone(TestUser user, String phone, String attestation) {
    PhoneLogin action =
        PhoneLogin.begin(pool.realm().app("app-" + user.username()), ADD_PHONE)
            .tryAnotherWay("Username and password")
            .as(user)
            .enter(phone);
    PbxEvent call = pool.pbx().event(phone, action.dialledNumber());
    (attestation.equals("none") ? call : call.attested(attestation)).send();
    action.awaitWordOfTheCall().finish();
    assertThat(action.isLoggedIn()).as(action.page().body()).isTrue();
  }

  private static RecordsApp app(TestUser user) {
    return RecordsApp.of(pool.realm(), desk.issue(user, "records:read", "records:listen").value());
  }

  private static List<String> ids(TestUser user) {
    return RecordsApp.all("id", app(user).search(""));
  }

  private static List<String> history(TestUser user) {
    IntegrationApp app = IntegrationApp.of(pool.realm());
    TokenPair pair = IntegrationApp.pair(app.create(desk.issue(user, "integration").value()));
    return app.history(pair.access(), "{}").body().contains("\"rowset\":[]")
        ? List.of()
        : List.of("calls");
  }
}
