package dev.ringback.grant;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Calls that give no tokens: the app learns no more than it must, the event says why. */
@RingbackTest
class RefusedGrantsIT {

  private static final String PHONE = "+79243555100";
  private static final Refusal DENIED =
      new Refusal(400, "access_denied", "This call logs nobody in.");
  private static final Refusal UNKNOWN = new Refusal(400, "invalid_grant", "Unknown challenge_id");

  private static TestRealm realm;
  private static TestUser anna;
  private static PhoneApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("refused-grants");
    anna = realm.existingUser("anna");
    app = PhoneApp.confidential(realm, "till");
  }

  @BeforeEach
  void behaveAsDocumented() {
    realm.telefonIp().behave(Behaviour.asDocumented());
    realm.events().clear();
  }

  @AfterEach
  void everythingIsAsBefore() {
    anna.enable();
    app.requireConsent(false);
    realm.authenticator("reverse-call").set(Map.of("ttlSeconds", "120"));
  }

  @Test
  void aCallFromAnotherPhoneIsToldAndWaitedOn(Simulator phones) {
    realm.telefonIp().behave(Behaviour.asDocumented().withReportsWrongCaller(true));
    NumberOnScreen number = app.show(PHONE);
    phones.handset("+79161234567").calls(number.dialled());
    await().until(() -> realm.events().errors(), errors -> !errors.isEmpty());

    TokenAnswer answer = app.poll(number);

    assertThat(answer)
        .isEqualTo(
            new Refusal(
                400, "authorization_pending", "The call that came was from another phone."));
    assertThat(realm.events().errors()).containsExactly("wrong_caller");
  }

  @Test
  void anAppThatAsksAgainHearsTheSameAgain() {
    realm.authenticator("reverse-call").set(Map.of("ttlSeconds", "5"));
    NumberOnScreen number = app.show(PHONE);

    TokenAnswer answer = app.pollToTheEnd(number);

    assertThat(app.pollToTheEnd(number)).isEqualTo(answer);
  }

  @Test
  void noCallInTime() {
    realm.authenticator("reverse-call").set(Map.of("ttlSeconds", "5"));
    NumberOnScreen number = app.show(PHONE);

    TokenAnswer answer = app.pollToTheEnd(number);

    assertThat(number.expiresIn()).isEqualTo(5);
    assertThat(answer).isEqualTo(new Refusal(400, "expired_token", "Nobody called in time."));
    assertThat(realm.events().errors()).containsExactly("call_not_received");
  }

  @Test
  void aPhoneOfNobody(Simulator phones) {
    TokenAnswer answer = callAndPoll("+79161112233", phones, "+79161112233");

    assertThat(answer).isEqualTo(DENIED);
    assertThat(realm.events().errors()).containsExactly("user_not_found");
  }

  @Test
  void aPhoneOfTwoUsers(Simulator phones) {
    realm.user("fred").withVerifiedPhone("+79243555103");
    realm.user("gina").withVerifiedPhone("+79243555103");

    TokenAnswer answer = callAndPoll("+79243555103", phones, "+79243555103");

    assertThat(answer).isEqualTo(DENIED);
    assertThat(realm.events().errors()).containsExactly("phone_number_ambiguous");
  }

  @Test
  void aUserWhoWasDisabledBeforeTheCall(Simulator phones) {
    NumberOnScreen number = app.show(PHONE);

    anna.disable();
    phones.handset(PHONE).calls(number.dialled());

    assertThat(app.pollToTheEnd(number)).isEqualTo(DENIED);
    assertThat(realm.events().errors()).containsExactly("user_disabled");
    assertThat(app.pollToTheEnd(number)).isEqualTo(UNKNOWN);
  }

  @Test
  void aUserWhomBruteForceProtectionHasLocked(Simulator phones) {
    TestUser hugo = realm.user("hugo").withVerifiedPhone("+79243555104");
    lock(hugo);

    TokenAnswer answer = callAndPoll("+79243555104", phones, "+79243555104");

    assertThat(answer).isEqualTo(DENIED);
    assertThat(realm.events().errors()).contains("user_temporarily_disabled");
  }

  @Test
  void aUserWhoMustDoSomethingFirst(Simulator phones) {
    TestUser iris = realm.user("iris").withVerifiedPhone("+79243555105");
    UserRepresentation user = iris.admin().toRepresentation();
    user.setRequiredActions(List.of("UPDATE_PASSWORD"));
    iris.admin().update(user);

    TokenAnswer answer = callAndPoll("+79243555105", phones, "+79243555105");

    assertThat(answer).isEqualTo(new Refusal(400, "invalid_grant", "Account is not fully set up"));
    assertThat(realm.events().errors()).containsExactly("resolve_required_actions");
    assertThat(iris.sessions()).isZero();
  }

  @Test
  void aUserWhoHasNotConsented(Simulator phones) {
    app.requireConsent(true);

    TokenAnswer answer = callAndPoll(PHONE, phones, PHONE);

    assertThat(answer).isEqualTo(DENIED);
    assertThat(realm.events().errors()).containsExactly("consent_denied");
  }

  private static TokenAnswer callAndPoll(String entered, Simulator phones, String caller) {
    NumberOnScreen number = app.show(entered);
    phones.handset(caller).calls(number.dialled());
    return app.pollToTheEnd(number);
  }

  private static void lock(TestUser user) {
    await("the lock")
        .atMost(ofSeconds(10))
        .until(
            () -> {
              app.logIn(user.username(), "guessed");
              return realm
                  .admin()
                  .attackDetection()
                  .bruteForceUserStatus(user.id())
                  .get("disabled");
            },
            Boolean.TRUE::equals);
  }
}
