package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.http.HttpForm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Security, row 2: twenty parallel starts for one phone and one call are exactly one login. */
@RingbackTest
class Row2OneCallOneLoginIT {

  private static final String PHONE = "+79243555100";
  private static final int STARTS = 20;

  @Test
  void inAPoolOfManyNumbersTheCallIsForOneOfThem(Ringback ringback) {
    PoolRealm realm = PoolRealm.create(ringback, "row2-many-numbers", PoolRealm.MANY);
    List<PhoneLogin> logins = Crowd.atOnce(STARTS, () -> realm.begin(PHONE));
    assertThat(logins).extracting(PhoneLogin::dialledNumber).doesNotHaveDuplicates();

    realm.pbx().call(PHONE, logins.get(7).dialledNumber());
    logins.forEach(PhoneLogin::finish);

    assertThat(logins.stream().filter(PhoneLogin::isLoggedIn)).containsExactly(logins.get(7));
    assertThat(realm.realm().existingUser("anna").sessions()).isEqualTo(1);
  }

  @Test
  void inAPoolOfOneNumberOneOfThemIsStarted(Ringback ringback) {
    PoolRealm realm = PoolRealm.create(ringback, "row2-one-number", PoolRealm.ONE);
    List<PhoneLogin> started =
        Crowd.atOnce(STARTS, () -> realm.begin(PHONE)).stream()
            .filter(login -> login.page().has("#reverse-call-wait"))
            .toList();

    assertThat(started).hasSize(1);
    realm.pbx().call(PHONE, PoolRealm.ONE);

    assertThat(started.get(0).finish().isLoggedIn()).isTrue();
    assertThat(realm.realm().existingUser("anna").sessions()).isEqualTo(1);
    assertThat(realm.realm().events().errors()).hasSize(STARTS - 1).containsOnly("number_taken");
  }

  /** Keycloak's own cookie answers the forms that come after: the same session, and no call. */
  @Test
  void finishingTwentyTimesAtOnceUsesTheCallOnce(Ringback ringback) {
    PoolRealm realm = PoolRealm.create(ringback, "row2-finish", PoolRealm.MANY);
    PhoneLogin login = realm.begin(PHONE);
    HttpForm finish = login.page().form("reverse-call-finish");
    realm.pbx().call(PHONE, login.dialledNumber());

    Crowd.atOnce(STARTS, finish::submit);

    assertThat(realm.realm().existingUser("anna").sessions()).isEqualTo(1);
    assertThat(realm.realm().events().ofType("LOGIN"))
        .filteredOn(event -> "phone-call".equals(event.getDetails().get("credential_type")))
        .hasSize(1);
  }
}
