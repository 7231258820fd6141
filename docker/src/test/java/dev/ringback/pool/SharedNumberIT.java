package dev.ringback.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One dialled number, and many who are asked to call it. */
@RingbackTest
class SharedNumberIT {

  @Test
  void fiftyPhonesMayShareOneNumberAndEachCallLogsInItsOwn(Ringback ringback) {
    PoolRealm realm = PoolRealm.create(ringback, "fifty-share-a-number", PoolRealm.ONE);
    List<TestUser> users =
        IntStream.range(0, 50)
            .mapToObj(nth -> realm.realm().user("caller" + nth).withVerifiedPhone(phone(nth)))
            .toList();
    List<PhoneLogin> logins =
        IntStream.range(0, 50).mapToObj(nth -> realm.begin(phone(nth))).toList();

    Crowd.atOnce(50, nth -> realm.pbx().call(phone(nth), PoolRealm.ONE));

    assertThat(logins).extracting(PhoneLogin::dialledNumber).containsOnly(PoolRealm.ONE);
    assertThat(logins).allSatisfy(login -> assertThat(login.finish().isLoggedIn()).isTrue());
    assertThat(logins)
        .extracting(SharedNumberIT::username)
        .isEqualTo(users.stream().map(TestUser::username).toList());
    assertThat(realm.realm().events().errors()).isEmpty();
  }

  @Test
  void aWithheldNumberDisturbsNobodyWhenTwoWaitOnTheSameNumber(Ringback ringback) {
    PoolRealm realm = PoolRealm.create(ringback, "two-share-a-number", PoolRealm.ONE);
    PhoneLogin annas = realm.begin("+79243555100");
    PhoneLogin borises = realm.begin("+79161234567");

    realm.pbx().call("anonymous", annas.dialledNumber());
    realm.pbx().call("+79161234567", borises.dialledNumber());

    assertThat(annas.state()).isEqualTo("waiting");
    assertThat(borises.finish().isLoggedIn()).isTrue();
  }

  private static String username(PhoneLogin login) {
    return login
        .appLogin()
        .redeem(login.page().redirect().orElseThrow())
        .tokens()
        .idTokenClaims()
        .path("preferred_username")
        .asText();
  }

  private static String phone(int nth) {
    return "+792435552%02d".formatted(nth);
  }
}
