package dev.ringback.abuse;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Security, row 9: a call after the time, or after the number went to somebody else. */
@RingbackTest
class Row9LateCallsIT {

  private static final String PHONE = "+79243555100";
  private static final String ANOTHER_PHONE = "+79161234567";

  private static PoolRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row9-late-calls", PoolRealm.MANY);
  }

  @BeforeEach
  void waitForAShortTime() {
    realm.waitFor(5);
    realm.realm().events().clear();
  }

  @Test
  void aCallThatComesTooLateLogsInNobody() {
    PhoneLogin login = realm.begin(PHONE);
    String dialled = login.dialledNumber();

    await().atMost(ofSeconds(8)).until(login::state, "expired"::equals);
    int status = realm.pbx().call(PHONE, dialled).statusCode();
    login.finish();

    assertThat(status).isEqualTo(204);
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(realm.realm().events().errors()).containsExactly("call_not_received");
  }

  @Test
  void aLateCallLogsInNobodyWhomTheNumberWasHandedTo() {
    realm.set("numbers", PoolRealm.ONE);
    PhoneLogin late = realm.begin(PHONE);
    await().atMost(ofSeconds(8)).until(late::state, "expired"::equals);
    realm.waitFor(120);
    PhoneLogin next = realm.begin(ANOTHER_PHONE);
    assertThat(next.dialledNumber()).isEqualTo(PoolRealm.ONE);

    realm.pbx().call(PHONE, PoolRealm.ONE);

    assertThat(next.state()).isEqualTo("waiting");
    assertThat(late.finish().isLoggedIn()).isFalse();
    assertThat(realm.realm().events().ofType("LOGIN")).isEmpty();
  }

  @Test
  void aCallFromBeforeTheNumberWasShownIsReportedInVain() {
    realm.waitFor(120);
    PhoneLogin login = realm.begin(PHONE);

    realm.pbx().event(PHONE, login.dialledNumber()).madeEarlier(60).send();

    assertThat(login.state()).isEqualTo("waiting");
  }
}
