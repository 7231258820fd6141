package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Security, row 20: a flood of starts from one host gets 429 and {@code Retry-After}, and whoever
 * is elsewhere logs in beside it.
 */
@RingbackTest
class Row20FloodIT {

  private static final String HOST = "10.0.0.9";
  private static final String ANOTHER_HOST = "10.0.0.7";
  private static final int LIMIT = 20;

  private static PoolRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row20-flood", PoolRealm.MANY);
    realm
        .realm()
        .authenticator("reverse-call")
        .set(Map.of("startsPerAddress", Integer.toString(LIMIT)));
  }

  @Test
  void aFloodOfOneHostIsTurnedAwayAndNobodyElse() {
    List<HttpPage> flood =
        Crowd.inTurns(
            5 * LIMIT, LIMIT, start -> realm.beginAt(HOST, "+7924361%04d".formatted(start)).page());
    PhoneLogin real = realm.beginAt(ANOTHER_HOST, "+79243555100");
    realm.pbx().call("+79243555100", real.dialledNumber());

    assertThat(flood).filteredOn(page -> page.status() == 200).hasSize(LIMIT);
    assertThat(flood)
        .filteredOn(page -> page.status() != 200)
        .allSatisfy(
            page -> {
              assertThat(page.status()).isEqualTo(429);
              assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow())
                  .isBetween(1L, 600L);
            });
    assertThat(real.finish().isLoggedIn()).isTrue();
  }
}
