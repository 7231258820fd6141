package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.telephone.PbxEvent;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;

/** Security, row 44: a number that somebody else than its proof has put into an account. */
@RingbackTest
class Row44ChangedNumbersIT {

  private static PoolRealm realm;
  private static int people;

  private TestUser user;
  private String phone;
  private String another;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row44-changed-numbers", PoolRealm.MANY);
  }

  @BeforeEach
  void takeAnotherPerson() {
    phone = "+792435562%02d".formatted(++people);
    another = "+792435563%02d".formatted(people);
    user = realm.realm().user("changed" + people).withVerifiedPhone(phone);
  }

  @Test
  void aNumberThatIsChangedUnderTheFlagLogsNobodyIn() {
    assertThat(call(phone).isLoggedIn()).isTrue();

    user.withNumber(another);

    assertThat(call(another).isLoggedIn()).isFalse();
    assertThat(call(phone).isLoggedIn()).isFalse();
    assertThat(user.attribute("phoneNumberVerified")).contains("false");
  }

  @Test
  void aNumberThatComesBackIsNotVerifiedByItsOldProof() {
    assertThat(call(phone).isLoggedIn()).isTrue();

    user.withNumber(another).withNumber(phone);

    assertThat(call(phone).isLoggedIn()).isFalse();
  }

  @Test
  void aFlagThatIsSetAfterTheChangeCounts() {
    user.withNumber(another).withVerifiedPhone(another);

    assertThat(call(another).isLoggedIn()).isTrue();
  }

  @Test
  void aLoginByCallKeepsWhoseWordTheProofIsAndHowFarTheNetworkVouched() {
    assertThat(proof()).contains("\"provedBy\":\"admin\"").doesNotContain("attestation");
    PhoneLogin login = realm.begin(phone);
    PbxEvent call = realm.pbx().event(phone, login.dialledNumber()).attested("A");
    call.send();

    assertThat(login.finish().isLoggedIn()).isTrue();

    assertThat(proof())
        .contains("\"phoneNumber\":\"" + phone + "\"")
        .contains("\"provedBy\":\"call\"")
        .contains("\"attestation\":\"A\"");
  }

  @Test
  void aSecondLoginOnTheSameDayWritesNothing() {
    call(phone);
    String first = proof();

    call(phone);

    assertThat(proof()).isEqualTo(first);
  }

  private PhoneLogin call(String from) {
    PhoneLogin login = realm.begin(from);
    realm.pbx().call(from, login.dialledNumber());
    return login.finish();
  }

  private String proof() {
    List<CredentialRepresentation> proofs =
        user.admin().credentials().stream()
            .filter(credential -> credential.getType().equals("phone-call"))
            .toList();
    assertThat(proofs).hasSize(1);
    return proofs.get(0).getCredentialData();
  }
}
