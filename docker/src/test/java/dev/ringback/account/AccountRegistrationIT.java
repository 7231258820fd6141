package dev.ringback.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.mail.MailServer;
import dev.ringback.testkit.realm.TestRealm;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** From an e-mail address to an account, and what strangers learn on the way. */
@RingbackTest
class AccountRegistrationIT {

  private static final String PASSWORD = "secretPassword";
  private static final String KNOWN = "known@example.org";

  private static TestRealm realm;
  private static AccountApp app;

  @BeforeAll
  static void createRealm(Ringback ringback, MailServer mail) {
    realm = LenientRealm.create(ringback, "account-registration");
    // Not in the realm file: passwords of its users are shorter
    RealmRepresentation policy = new RealmRepresentation();
    policy.setPasswordPolicy("hashIterations(1) and length(8) and notEmail(undefined)");
    realm.admin().update(policy);
    mail.serve(realm);
    app = AccountApp.of(realm);
    realm.user("known");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void whoFollowsTheLinkInTheMailCanLogIn(MailServer mail) {
    HttpResponse<String> answer = app.register("New.Comer@example.org", PASSWORD);
    HttpResponse<String> early = app.login("new.comer@example.org", PASSWORD);

    Verification.by(mail.mailbox("new.comer@example.org").awaitMail());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(early.statusCode()).isEqualTo(401);
    assertThat(app.login("new.comer@example.org", PASSWORD).statusCode()).isEqualTo(200);
    assertThat(realm.existingUser("new.comer@example.org").admin().toRepresentation())
        .satisfies(user -> assertThat(user.isEmailVerified()).isTrue())
        .satisfies(user -> assertThat(user.getEmail()).isEqualTo("new.comer@example.org"));
  }

  @Test
  void theMailIsKeycloaksOwnInTheLanguageOfTheRequest(MailServer mail) {
    Loopback.send(
        app.request("/auth/register")
            .header("Accept-Language", "de")
            .POST(
                BodyPublishers.ofString(
                    "{\"user\":\"neu@example.org\",\"password\":\"" + PASSWORD + "\"}")));

    assertThat(mail.mailbox("neu@example.org").awaitMail().subject())
        .isEqualTo("E-Mail verifizieren");
  }

  @Test
  void knownAndUnknownAddressesGetTheSameAnswer(MailServer mail) {
    HttpResponse<String> ofUnknown = app.register("unknown@example.org", PASSWORD);
    HttpResponse<String> ofKnown = app.register(KNOWN, PASSWORD);
    HttpResponse<String> ofUnverified = app.register("unknown@example.org", "anotherPassword");

    assertThat(List.of(ofKnown, ofUnverified))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(ofUnknown.statusCode()).isEqualTo(202);
              assertThat(answer.body()).isEqualTo(ofUnknown.body());
              assertThat(answer.headers().map()).isEqualTo(ofUnknown.headers().map());
            });
    assertThat(mail.mailbox("unknown@example.org").awaitMails(1)).hasSize(1);
    assertThat(mail.mailbox(KNOWN).mails()).isEmpty();
    assertThat(app.login(KNOWN, PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void eventsTellTheAdministratorWhatTheAnswerDoesNot(MailServer mail) {
    app.register("event@example.org", PASSWORD);
    app.register(KNOWN, PASSWORD);
    mail.mailbox("event@example.org").awaitMail();

    EventRepresentation registered = realm.events().awaitOne("REGISTER");
    assertThat(registered.getClientId()).isEqualTo("ringback-account");
    assertThat(registered.getDetails())
        .containsEntry("email", "event@example.org")
        .containsEntry("register_method", "call-records");
    assertThat(realm.events().awaitOne("REGISTER_ERROR").getError()).isEqualTo("email_in_use");
    assertThat(realm.events().awaitOne("SEND_VERIFY_EMAIL").getUserId())
        .isEqualTo(registered.getUserId());
    assertThat(realm.events().all().toString()).doesNotContain(PASSWORD);
  }

  @Test
  void thePasswordPolicySaysTheSameOfKnownAndUnknownAddresses() {
    HttpResponse<String> ofKnown = app.register(KNOWN, "short");
    HttpResponse<String> ofUnknown = app.register("fresh@example.org", "short");

    assertThat(ofUnknown.statusCode()).isEqualTo(400);
    assertThat(ofUnknown.body()).contains("minimum length 8");
    assertThat(ofKnown.statusCode()).isEqualTo(400);
    assertThat(ofKnown.body()).isEqualTo(ofUnknown.body());
  }

  @Test
  void aPasswordMustNotBeTheAddressWhetherTheAddressIsKnownOrNot() {
    HttpResponse<String> ofKnown = app.register(KNOWN, KNOWN);
    HttpResponse<String> ofUnknown = app.register("fresh@example.org", "fresh@example.org");

    assertThat(ofUnknown.statusCode()).isEqualTo(400);
    assertThat(ofKnown.statusCode()).isEqualTo(400);
    assertThat(ofKnown.body()).isEqualTo(ofUnknown.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no address", "a@b@example.org", "<img onerror=alert(1)>@example.org"})
  void whatIsNoAddressIsRefusedWithTheRealmsOwnWords(String address) {
    HttpResponse<String> answer = app.register(address, PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(AccountApp.json(answer).path("detail").asText()).contains("Invalid email address");
    assertThat(realm.events().awaitOne("REGISTER_ERROR").getError())
        .isEqualTo("invalid_registration");
  }

  @Test
  void ofTwentyRegistrationsAtOnceOneMakesTheAccount(MailServer mail) {
    List<Integer> answers =
        Crowd.atOnce(20, () -> app.register("hasty@example.org", PASSWORD).statusCode());

    mail.mailbox("hasty@example.org").awaitMail();
    assertThat(answers).containsOnly(202);
    assertThat(realm.events().ofType("REGISTER")).hasSize(1);
    assertThat(mail.mailbox("hasty@example.org").mails()).hasSize(1);
  }

  @Test
  void aMailThatCannotBeSentIsForTheAdministratorToKnow(Ringback ringback, MailServer mail) {
    TestRealm deserted = ringback.realm("account-registration-deserted");
    mail.desert(deserted);

    HttpResponse<String> answer =
        AccountApp.of(deserted).register("nobody.hears@example.org", PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(deserted.events().awaitOne("SEND_VERIFY_EMAIL_ERROR").getError())
        .isEqualTo("email_send_failed");
  }

  @Test
  void aHostRegistersSixtyTimesInTenMinutes(Ringback ringback) {
    TestRealm flooded =
        ringback.realm(
            "account-registration-flooded",
            json -> json.put("passwordPolicy", "hashIterations(1)"));
    AccountApp flood = AccountApp.of(flooded);
    flooded.user("known");

    List<HttpResponse<String>> answers =
        Stream.generate(() -> flood.register(KNOWN, PASSWORD)).limit(61).toList();

    HttpResponse<String> last = answers.get(60);
    assertThat(answers.subList(0, 60)).extracting(HttpResponse::statusCode).containsOnly(202);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValueAsLong("Retry-After")).hasValue(600);
    assertThat(flooded.events().errors()).contains("too_many_registrations");
    Stream.generate(() -> flood.register(KNOWN, PASSWORD)).limit(150).forEach(more -> {});
    // Sixty in a minute; another may have begun meanwhile
    assertThat(flooded.events().errors())
        .filteredOn("too_many_registrations"::equals)
        .hasSizeBetween(60, 120);
  }

  @Test
  void aRealmThatRegistersNobodyRegistersNobodyHere(Ringback ringback) {
    TestRealm closed =
        ringback.realm(
            "account-registration-closed", json -> json.put("registrationAllowed", false));

    HttpResponse<String> answer = AccountApp.of(closed).register("hopeful@example.org", PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(closed.admin().users().searchByEmail("hopeful@example.org", true)).isEmpty();
  }

  @Test
  void aRealmThatIsNotSetUpHasNoAccounts(Ringback ringback) {
    TestRealm bare =
        ringback.realm(
            "account-registration-bare", json -> json.remove(List.of("clients", "roles")));

    HttpResponse<String> answer = AccountApp.of(bare).register("early@example.org", PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
