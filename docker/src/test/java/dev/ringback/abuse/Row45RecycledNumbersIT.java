package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.number.ImportedUsers;
import dev.ringback.pool.PoolRealm;
import dev.ringback.setup.AdminRequests;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.mail.MailServer;
import dev.ringback.testkit.mail.Mailbox;
import dev.ringback.testkit.realm.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * Security, row 45: a number that was proved for one person long ago, and is another person's now.
 */
@RingbackTest
class Row45RecycledNumbersIT {

  private static final Map<String, String> ADD_PHONE = Map.of("kc_action", "verify-phone-by-call");

  private static PoolRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback, MailServer mail) {
    realm =
        PoolRealm.create(
            ringback,
            "row45-recycled-numbers",
            PoolRealm.MANY,
            proved("gone", "+79243556500", 31)
                .andThen(proved("recent", "+79243556501", 29))
                .andThen(proved("back", "+79243556502", 400))
                .andThen(proved("former", "+79243556503", 31))
                .andThen(proved("present", "+79243556504", 29)));
    realm.realm().authenticator("reverse-call").set(Map.of("maximumAge", "30"));
    mail.serve(realm.realm());
  }

  @BeforeEach
  void forgetEvents() {
    realm.realm().events().clear();
  }

  @Test
  void aCallAloneLogsNobodyInByAProofThatIsTooOld() {
    PhoneLogin login = call(realm.begin("+79243556500"), "+79243556500");

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.message()).contains("may belong to somebody else");
    assertThat(realm.realm().events().errors()).containsExactly("proof_too_old");
  }

  @Test
  void aProofThatIsNotTooOldIsRenewedByTheCall() {
    assertThat(call(realm.begin("+79243556501"), "+79243556501").isLoggedIn()).isTrue();

    CredentialRepresentation proof = proof("recent");
    assertThat(Instant.ofEpochMilli(proof.getCreatedDate()))
        .isAfter(Instant.now().minus(Duration.ofHours(1)));
  }

  @Test
  void theOwnerConfirmsThePhoneAfterTheOwnPassword() {
    TestUser back = withPassword("back");
    PhoneLogin action = action(back);

    call(action, "+79243556502");

    assertThat(call(realm.begin("+79243556502"), "+79243556502").isLoggedIn()).isTrue();
  }

  @Test
  void theNewOwnerGetsTheNumberAndTheOldOneIsTold(MailServer mail) {
    Mailbox mailbox = mail.mailbox("former@example.org");
    TestUser heir = realm.realm().user("heir");

    PhoneLogin action = call(action(heir).enter("+79243556503"), "+79243556503");

    assertThat(action.isLoggedIn()).isTrue();
    assertThat(heir.attribute("phoneNumberVerified")).contains("true");
    TestUser former = realm.realm().existingUser("former");
    assertThat(former.attribute("phoneNumber")).contains("+79243556503");
    assertThat(former.attribute("phoneNumberVerified")).contains("false");
    assertThat(former.admin().credentials()).isEmpty();
    EventRepresentation told = realm.realm().events().awaitOne("REMOVE_CREDENTIAL");
    assertThat(told.getUserId()).isEqualTo(former.id());
    assertThat(told.getIpAddress()).isEqualTo("-");
    assertThat(told.getDetails()).containsEntry("reason", "proof_too_old");
    assertThat(mailbox.awaitMail().text()).contains("phone-call").doesNotContain("127.0.0.1");
    PhoneLogin login = call(realm.begin("+79243556503"), "+79243556503");
    assertThat(login.tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("heir");
  }

  @Test
  void aProofThatIsNotTooOldIsTakenFromNobody() {
    TestUser thief = realm.realm().user("thief");

    PhoneLogin action = call(action(thief).enter("+79243556504"), "+79243556504");

    assertThat(action.isLoggedIn()).isFalse();
    assertThat(action.message()).contains("another account");
    assertThat(realm.realm().existingUser("present").attribute("phoneNumberVerified"))
        .contains("true");
  }

  @Test
  void theCheckCountsOldProofs(Ringback ringback) {
    JsonNode report = AdminRequests.check(ringback, realm.realm());

    assertThat(report.path("findings").findValuesAsText("code")).contains("proofs_too_old");
  }

  private static PhoneLogin action(TestUser user) {
    return PhoneLogin.begin(realm.realm().existingApp("app"), ADD_PHONE)
        .tryAnotherWay("Username and password")
        .as(user);
  }

  private static PhoneLogin call(PhoneLogin login, String phone) {
    realm.pbx().call(phone, login.dialledNumber());
    return login.finish();
  }

  private static TestUser withPassword(String username) {
    TestUser user = realm.realm().existingUser(username);
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(TestUser.PASSWORD);
    user.admin().resetPassword(password);
    return user;
  }

  private static CredentialRepresentation proof(String username) {
    return realm.realm().existingUser(username).admin().credentials().stream()
        .filter(credential -> credential.getType().equals("phone-call"))
        .findFirst()
        .orElseThrow();
  }

  /** A user of the realm file whose phone has called so many days ago. */
  private static Consumer<ObjectNode> proved(String name, String phone, long days) {
    Instant at = Instant.now().minus(Duration.ofDays(days));
    String data =
        JsonNodeFactory.instance
            .objectNode()
            .put("phoneNumber", phone)
            .put("provedBy", "call")
            .put("provedAt", at.toString())
            .toString();
    return ImportedUsers.user(name, true, phone)
        .andThen(
            json -> {
              JsonNode users = json.withArray("users");
              ((ObjectNode) users.get(users.size() - 1))
                  .put("emailVerified", true)
                  .putArray("credentials")
                  .addObject()
                  .put("type", "phone-call")
                  .put("userLabel", "phone")
                  .put("createdDate", at.toEpochMilli())
                  .put("credentialData", data)
                  .put("secretData", "{}");
            });
  }
}
