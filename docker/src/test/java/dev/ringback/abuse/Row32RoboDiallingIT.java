package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody dials every number of a pool, again and again, to end the attempts of others. */
@RingbackTest
class Row32RoboDiallingIT {

  private static final String PHONE = "+79243555100";
  private static final List<String> POOL =
      List.of("+79641110000", "+79641110001", "+79641110002", "+79641110003");

  private static PoolRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "robo-dialling", "+79641110000-+79641110003");
  }

  @BeforeEach
  void forgetEvents() {
    realm.realm().events().clear();
  }

  @Test
  void callsThatHideTheirNumberEndNobodysAttempt() {
    PhoneLogin login = realm.begin(PHONE);

    dialAll("anonymous");

    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.hint()).isEqualTo("number_hidden");
    assertThat(realm.realm().events().errors()).containsExactly("number_hidden");
    assertThat(loggedInByTheRightCall(login)).isTrue();
  }

  @Test
  void callsFromAnotherPhoneEndNobodysAttempt() {
    PhoneLogin login = realm.begin(PHONE);

    dialAll("+79161234567");

    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.hint()).isEqualTo("wrong_caller");
    assertThat(realm.realm().events().errors()).containsExactly("wrong_caller");
    assertThat(loggedInByTheRightCall(login)).isTrue();
  }

  @Test
  void callsThatShowAForgedNumberWithoutAttestationEndNobodysAttempt() {
    realm.set("minimumAttestation", "A");
    PhoneLogin login = realm.begin(PHONE);

    dialAll(PHONE);

    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.hint()).isEqualTo("attestation_too_low");
    assertThat(realm.realm().events().errors()).containsExactly("attestation_too_low");
    realm.pbx().event(PHONE, login.dialledNumber()).attested("A").send();
    assertThat(login.finish().isLoggedIn()).isTrue();
    realm.set("minimumAttestation", "none");
  }

  private static void dialAll(String from) {
    for (int round = 0; round < 5; round++) {
      POOL.forEach(number -> realm.pbx().call(from, number));
    }
  }

  private static boolean loggedInByTheRightCall(PhoneLogin login) {
    realm.pbx().call(PHONE, login.dialledNumber());
    return login.finish().isLoggedIn();
  }
}
