package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.telephone.PbxEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Security, row 3: the accepted webhook or inbound event a hundred times more, also after logout,
 * is no second session and one event.
 */
@RingbackTest
class Row3ReplaysIT {

  private static final String PHONE = "+79243555100";

  @Test
  void anAcceptedEventReplayedAHundredTimesLogsInOnce(Ringback ringback) {
    PoolRealm pool = PoolRealm.create(ringback, "row3-replayed-events", PoolRealm.MANY);
    PhoneLogin login = pool.begin(PHONE);
    HttpForm finish = login.page().form("reverse-call-finish");
    PbxEvent event = pool.pbx().event(PHONE, login.dialledNumber());
    event.send();
    assertThat(login.finish().isLoggedIn()).isTrue();

    List<Integer> answers = replay(pool.realm(), finish, () -> event.send().statusCode());

    assertThat(answers).containsOnly(204);
    assertLoggedInOnce(pool.realm());
    assertThat(pool.realm().events().errors())
        .filteredOn("inbound_call_refused"::equals)
        .as("all, or those of one minute")
        .hasSizeBetween(60, 100);
  }

  @Test
  void anAcceptedWebhookReplayedAHundredTimesLogsInOnce(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("row3-replayed-webhooks");
    PhoneLogin login = PhoneLogin.begin(realm.app("app"), PHONE);
    HttpForm finish = login.page().form("reverse-call-finish");
    URI webhook = new VendorWebhooks(realm).last();
    assertThat(login.call(phones.handset(PHONE)).isLoggedIn()).isTrue();

    List<Integer> answers =
        replay(realm, finish, () -> VendorWebhooks.call(webhook, VendorWebhooks.CALLED).status());

    assertThat(answers).containsOnly(404);
    assertLoggedInOnce(realm);
  }

  /** Fifty times, then the user logs out, then fifty times more; and then the form once more. */
  private static List<Integer> replay(TestRealm realm, HttpForm finish, IntSupplier once) {
    List<Integer> answers = new ArrayList<>(fiftyTimes(once));
    anna(realm).admin().logout();
    answers.addAll(fiftyTimes(once));
    finish.submit();
    return answers;
  }

  private static List<Integer> fiftyTimes(IntSupplier once) {
    return IntStream.generate(once).limit(50).boxed().toList();
  }

  private static void assertLoggedInOnce(TestRealm realm) {
    assertThat(anna(realm).sessions()).isZero();
    assertThat(realm.events().ofType("LOGIN")).hasSize(1);
  }

  private static TestUser anna(TestRealm realm) {
    return realm.existingUser("anna");
  }
}
