package dev.ringback.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is believed to call, and what everybody else is told. */
@RingbackTest
class CallersOfAPoolIT {

  private static final String PHONE = "+79243555100";
  private static final String ANOTHER_PHONE = "+79161234567";

  private static PoolRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "callers-of-a-pool", PoolRealm.MANY);
  }

  @BeforeEach
  void demandNoAttestation() {
    realm.set("minimumAttestation", "none");
    realm.realm().events().clear();
  }

  @ParameterizedTest
  @CsvSource({"B, A", "B, B", "C, C", "A, A"})
  void aCallerWhomTheNetworkVouchesForIsLoggedIn(String minimum, String attestation) {
    realm.set("minimumAttestation", minimum);
    PhoneLogin login = realm.begin(PHONE);

    realm.pbx().event(PHONE, login.dialledNumber()).attested(attestation).send();

    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "none", "forged"})
  void aCallerWhomTheNetworkVouchesForTooLittleIsToldSo(String attestation) {
    realm.set("minimumAttestation", "B");
    PhoneLogin login = realm.begin(PHONE);

    int status =
        realm.pbx().event(PHONE, login.dialledNumber()).attested(attestation).send().statusCode();
    String hint = login.hint();
    login.finish();

    assertThat(status).isEqualTo(204);
    assertThat(hint).isEqualTo("attestation_too_low");
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.shownHint()).contains("does not vouch");
    assertThat(realm.realm().events().errors()).containsExactly("attestation_too_low");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "Restricted", ""})
  void whoWithholdsTheNumberIsToldSo(String from) {
    PhoneLogin login = realm.begin(PHONE);

    int status = realm.pbx().call(from, login.dialledNumber()).statusCode();
    login.finish();

    assertThat(status).isEqualTo(204);
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.shownHint()).contains("number hidden");
    assertThat(login.reload().shownHint()).contains("number hidden");
    assertThat(realm.realm().events().errors()).containsExactly("number_hidden");
  }

  @Test
  void aCallFromAnotherPhoneIsNobodysAndDisturbsNobody() {
    PhoneLogin login = realm.begin(PHONE);

    int status = realm.pbx().call(ANOTHER_PHONE, login.dialledNumber()).statusCode();

    assertThat(status).isEqualTo(204);
    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.hint()).isEmpty();
  }
}
