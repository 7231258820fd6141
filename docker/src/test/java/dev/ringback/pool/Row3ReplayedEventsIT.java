package dev.ringback.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.telephone.PbxEvent;
import org.junit.jupiter.api.Test;

/** Security, row 3: an accepted event a hundred times more, also after logout, is one login. */
@RingbackTest
class Row3ReplayedEventsIT {

  private static final String PHONE = "+79243555100";

  @Test
  void anAcceptedEventReplayedAHundredTimesLogsInOnce(Ringback ringback) {
    PoolRealm realm = PoolRealm.create(ringback, "row3-replayed-events", PoolRealm.MANY);
    TestUser anna = realm.realm().existingUser("anna");
    PhoneLogin login = realm.begin(PHONE);
    HttpForm finish = login.page().form("reverse-call-finish");
    PbxEvent event = realm.pbx().event(PHONE, login.dialledNumber());
    event.send();
    assertThat(login.finish().isLoggedIn()).isTrue();

    replay(event, 50);
    anna.admin().logout();
    replay(event, 50);
    finish.submit();

    assertThat(anna.sessions()).isZero();
    assertThat(realm.realm().events().ofType("LOGIN")).hasSize(1);
    assertThat(realm.realm().events().errors())
        .filteredOn("inbound_call_refused"::equals)
        .as("all, or those of one minute")
        .hasSizeBetween(60, 100);
  }

  private static void replay(PbxEvent event, int times) {
    for (int replay = 0; replay < times; replay++) {
      assertThat(event.send().statusCode()).isEqualTo(204);
    }
  }
}
