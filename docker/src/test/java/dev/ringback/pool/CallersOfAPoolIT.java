package dev.ringback.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.number.ImportedUsers;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestUser;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "79243555100",
        "89243555100",
        "0079243555100",
        "sip:+79243555100@pbx.example",
        "<sip:89243555100@pbx.example;user=phone>",
        "tel:+7-924-355-51-00"
      })
  void aPbxMayWriteNumbersAsItsCountryDials(String from) {
    realm.set("defaultRegion", "RU");
    PhoneLogin login = realm.begin(PHONE);

    int status = realm.pbx().call(from, "8" + login.dialledNumber().substring(2)).statusCode();

    assertThat(status).isEqualTo(204);
    assertThat(login.finish().isLoggedIn()).isTrue();
    realm.set("defaultRegion", "");
  }

  @ParameterizedTest
  @CsvSource({
    "+54 9 11 2345-6789, +541123456789",
    "+54 11 2345-6789, +5491123456789",
    "+52 1 55 1234 5678, +525512345678",
    "+52 55 1234 5678, +5215512345678",
    "+55 11 8765-4321, +5511987654321",
    "+33 692 12 34 56, +262692123456"
  })
  void aPhoneIsKnownHoweverItIsTypedReportedAndKept(String typed, String reported) {
    String kept = typed.replaceAll("[ -]", "");
    TestUser diego = realm.realm().user("diego" + kept.substring(1)).withVerifiedPhone(kept);
    PhoneLogin login = realm.begin(typed);

    realm.pbx().call(reported, login.dialledNumber());

    assertThat(login.finish().isLoggedIn()).isTrue();
    diego.delete();
  }

  @Test
  void aPhoneIsFoundThatAnImportKeptInItsOtherSpelling(Ringback ringback) {
    PoolRealm imported =
        PoolRealm.create(
            ringback,
            "callers-imported",
            PoolRealm.MANY,
            ImportedUsers.user("diego", true, "+541123456789"));
    PhoneLogin login = imported.begin("+54 9 11 2345-6789");

    imported.pbx().call("+541123456789", login.dialledNumber());

    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  @Test
  void whoCallsFromAnotherPhoneIsToldSo() {
    PhoneLogin login = realm.begin(PHONE);

    int status = realm.pbx().call(ANOTHER_PHONE, login.dialledNumber()).statusCode();
    login.finish();

    assertThat(status).isEqualTo(204);
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.shownHint()).contains("from another phone");
    assertThat(realm.realm().events().errors()).containsExactly("wrong_caller");
  }
}
