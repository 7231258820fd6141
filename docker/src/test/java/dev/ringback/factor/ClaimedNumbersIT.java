package dev.ringback.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.number.ImportedUsers;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * {@code unknownNumber=claim}: a call from a number that one imported account has unverified logs
 * in to it.
 */
@RingbackTest
class ClaimedNumbersIT {

  private static PoolRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm =
        PoolRealm.create(
            ringback,
            "claimed-numbers",
            PoolRealm.MANY,
            ImportedUsers.user("customer", false, "+79243556400")
                .andThen(ImportedUsers.user("guarded", false, "+79243556401"))
                .andThen(ImportedUsers.user("first", false, "+79243556402"))
                .andThen(ImportedUsers.user("second", false, "+79243556402"))
                .andThen(ImportedUsers.user("closed", false, "+79243556403"))
                .andThen(ImportedUsers.user("eager", false, "+79243556404")));
    realm.realm().authenticator("reverse-call").set(Map.of("unknownNumber", "claim"));
  }

  @BeforeEach
  void forgetEvents() {
    realm.realm().events().clear();
  }

  @Test
  void theOnlyAccountWithTheNumberIsVerifiedAndLoggedIn() {
    PhoneLogin login = call("+79243556400");

    assertThat(login.tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("customer");
    TestUser customer = realm.realm().existingUser("customer");
    assertThat(customer.attribute("phoneNumberVerified")).contains("true");
    assertThat(proofs(customer))
        .singleElement()
        .satisfies(
            proof ->
                assertThat(proof.getCredentialData())
                    .contains("+79243556400", "\"provedBy\":\"call\""));
    assertThat(realm.realm().events().awaitOne("UPDATE_CREDENTIAL").getDetails())
        .containsEntry("credential_type", "phone-call")
        .containsEntry("phone_number", "+7******6400");
  }

  @Test
  void anAccountThatIsOpenedInAnotherWayIsNotOpenedByTheCall() {
    TestUser guarded = realm.realm().existingUser("guarded");
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(TestUser.PASSWORD);
    guarded.admin().resetPassword(password);

    PhoneLogin login = call("+79243556401");

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.message()).contains("a call is not enough");
    assertThat(guarded.attribute("phoneNumberVerified")).contains("false");
    assertThat(realm.realm().events().errors()).containsExactly("phone_number_unverified");
  }

  @Test
  void aNumberOfTwoAccountsOpensNeither() {
    PhoneLogin login = call("+79243556402");

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(realm.realm().events().errors()).containsExactly("phone_number_unverified");
  }

  @Test
  void aDisabledAccountGetsNoNumber() {
    TestUser closed = realm.realm().existingUser("closed").disable();

    PhoneLogin login = call("+79243556403");

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(closed.attribute("phoneNumberVerified")).contains("false");
    assertThat(realm.realm().events().errors()).containsExactly("user_disabled");
  }

  @Test
  void aNumberThatNoAccountHasIsUnknown() {
    PhoneLogin login = call("+79243556409");

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(realm.realm().events().errors()).containsExactly("user_not_found");
    assertThat(realm.realm().admin().users().searchByAttributes("phoneNumber:+79243556409"))
        .isEmpty();
  }

  @Test
  void simultaneousCallsOfOneNumberMakeOneProof() {
    List<PhoneLogin> logins =
        IntStream.range(0, 6).mapToObj(login -> realm.begin("+79243556404")).toList();
    logins.forEach(login -> realm.pbx().call("+79243556404", login.dialledNumber()));
    logins.forEach(login -> await().until(login::state, "verified"::equals));

    Crowd.atOnce(logins.size(), login -> logins.get(login).finish());

    assertThat(logins).filteredOn(PhoneLogin::isLoggedIn).isNotEmpty();
    assertThat(proofs(realm.realm().existingUser("eager"))).hasSize(1);
  }

  private static List<CredentialRepresentation> proofs(TestUser user) {
    return user.admin().credentials().stream()
        .filter(credential -> credential.getType().equals("phone-call"))
        .toList();
  }

  private static PhoneLogin call(String phone) {
    PhoneLogin login = realm.begin(phone);
    realm.pbx().call(phone, login.dialledNumber());
    return login.finish();
  }
}
